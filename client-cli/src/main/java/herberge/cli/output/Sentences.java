package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the server's problems into sentences, with the request id at the end. */
public final class Sentences {

    private final SentenceContext context;
    private final ConflictSentences conflicts;

    public Sentences(SentenceContext context) {
        this.context = context;
        this.conflicts = new ConflictSentences(context);
    }

    public String of(Problem problem) {
        String id = problem.requestId().isEmpty() ? "" : " (request " + problem.requestId() + ")";
        return DisplayWidth.printable(text(problem)) + DisplayWidth.oneLine(id);
    }

    private String text(Problem problem) {
        List<String> sentences =
                Json.list(problem.members(), "reasons", reason -> ofBooking(reasonProblem(reason, problem)));
        return sentences.isEmpty() ? ofBooking(problem) : String.join("\n", sentences);
    }

    /** Describes the problem; a problem of one booking of several begins with the booking that it is about. */
    private String ofBooking(Problem problem) {
        Long booking = Json.numberOrNull(problem.members(), "bookingId");
        if (booking == null) {
            return sentence(problem);
        }
        return context.entityName("booking", booking).orElseGet(() -> text("reminder.booking", booking)) + ": "
                + sentence(problem);
    }

    /** Returns one of several reasons as a problem of its own. Its members override those of the whole problem. */
    private static Problem reasonProblem(JsonNode reason, Problem whole) {
        String code = Json.textOrEmpty(reason, "code");
        ObjectNode members = Json.object();
        if (code.equals(whole.code()) && whole.members() instanceof ObjectNode all) {
            members.setAll(all);
        }
        if (reason instanceof ObjectNode own) {
            members.setAll(own);
        }
        return new Problem(whole.status(), code, "", whole.retryAfter(), members);
    }

    private String sentence(Problem problem) {
        JsonNode members = problem.members();
        return switch (problem.code()) {
            case "room-taken" -> conflicts.roomTaken(members);
            case "room-occupied" -> conflicts.roomOccupied(members);
            case "version-conflict" -> conflicts.changedInBetween(members);
            case "validation-failed", "malformed-request" -> refusedInput(problem);
            case "room-inactive" -> roomInactive(members);
            case "stay-frozen" ->
                text("refusal.stayFrozen", new Code("status", Json.textOrEmpty(members, "bookingStatus")));
            case "too-early" -> text("refusal.tooEarly", Json.textOrEmpty(members, "notBefore"));
            case "illegal-transition" -> illegalTransition(members);
            case "in-use" -> text("refusal.inUse", references(members));
            case "already-exists" ->
                text("refusal.alreadyExists", new Code("field", Json.textOrEmpty(members, "field")));
            case "already-undone" -> text("refusal.alreadyUndone", Json.textOrEmpty(members, "undoneBy"));
            case "last-admin" -> text("refusal.lastAdmin");
            default -> serverSentence(problem);
        };
    }

    /** Describes problems with the login, the server or the connection. */
    private String serverSentence(Problem problem) {
        return switch (problem.code()) {
            case "unauthenticated" -> unauthenticated(problem.members());
            case "password-change-required" -> text("refusal.passwordFirst");
            case "forbidden" ->
                context.hasEnvironmentToken() ? text("refusal.tokenForbidden") : text("refusal.forbidden");
            case "rate-limited" -> text("refusal.rateLimited") + retryHint(problem);
            case "unavailable" -> text("refusal.unavailable") + retryHint(problem);
            case "internal" -> text("refusal.internal");
            case "idempotency-key-in-use" -> text("refusal.keyInUse");
            default -> invoiceSentence(problem);
        };
    }

    private String invoiceSentence(Problem problem) {
        return switch (problem.code()) {
            case "credit-exceeded" ->
                text("refusal.creditExceeded", Decimal.ofCents(Json.number(problem.members(), "balanceCents")));
            case "invoiced" -> text("refusal.invoiced", joined(problem, "numbers"));
            case "nothing-to-invoice" -> text("refusal.nothingToInvoice");
            case "company-incomplete" -> text("refusal.companyIncomplete", joined(problem, "missing"));
            case "recipient-incomplete" -> text("refusal.recipientIncomplete", joined(problem, "missing"));
            case "not-standing" -> text("refusal.notStanding");
            case "not-undoable" -> text("refusal.notUndoable");
            default -> fallbackSentence(problem);
        };
    }

    private static String joined(Problem problem, String field) {
        return String.join(", ", Json.list(problem.members(), field, JsonNode::asText));
    }

    private String unauthenticated(JsonNode members) {
        if (Json.textOrEmpty(members, "instance").endsWith("/auth/login")) {
            return text("refusal.wrongPassword");
        }
        return context.hasEnvironmentToken() ? text("refusal.wrongToken") : text("refusal.login");
    }

    private String fallbackSentence(Problem problem) {
        String detail = Json.textOrEmpty(problem.members(), "detail");
        String text = detail.isBlank() ? Json.textOrEmpty(problem.members(), "title") : detail;
        if (text.isBlank()) {
            return text("refusal.nothing", problem.status());
        }
        return ConflictSentences.endSentence(text);
    }

    private String refusedInput(Problem problem) {
        List<String> errors = new ArrayList<>(
                Json.list(problem.members(), "errors", error -> FaultSentences.of(error, context.texts())));
        if (errors.isEmpty()) {
            return fallbackSentence(problem);
        }
        long more = problem.members().path("moreErrors").asLong(0);
        if (more > 0) {
            errors.add(text("refusal.moreErrors", more));
        }
        return text("refusal.notAccepted") + (errors.size() == 1 ? " " : "\n  ") + String.join("\n  ", errors);
    }

    private String roomInactive(JsonNode members) {
        String room = Json.textOrEmpty(members, "roomId");
        return room.isEmpty() ? text("refusal.roomInactive") : text("refusal.thisRoomInactive", room);
    }

    private String illegalTransition(JsonNode members) {
        boolean reminder = Json.textOrEmpty(members, "instance").contains("/reminders/");
        String kind = reminder ? "step" : "status";
        String allowed = Json.list(members, "allowed", JsonNode::asText).stream()
                .map(code -> context.texts().shown(new Code(kind, code)).toString())
                .collect(Collectors.joining(", "));
        String key = reminder ? "refusal.reminderStep" : "refusal.transition";
        return text(
                key,
                new Code(kind, Json.textOrEmpty(members, "from")),
                new Code(kind, Json.textOrEmpty(members, "to")),
                allowed.isEmpty() ? text("refusal.final") : text(key + ".choices", allowed));
    }

    private String references(JsonNode members) {
        return String.join(", ", Json.list(members, "references", this::reference));
    }

    private String reference(JsonNode reference) {
        long count = reference.path("count").asLong(0);
        String type = Json.textOrEmpty(reference, "type");
        return context.texts().isGerman()
                ? count + " " + context.texts().shown(new Code("entity", type))
                : count + " " + type + (count == 1 ? "" : "s");
    }

    private String retryHint(Problem problem) {
        return " "
                + (problem.retryAfter().isEmpty()
                        ? text("refusal.later")
                        : text("refusal.retryAfter", problem.retryAfter()));
    }

    private String text(String key, Object... values) {
        return context.texts().of(new Text(key, values));
    }
}
