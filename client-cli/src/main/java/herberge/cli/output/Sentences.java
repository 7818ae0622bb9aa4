package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                Json.list(problem.members(), "reasons", reason -> sentence(reasonProblem(reason, problem)));
        return sentences.isEmpty() ? sentence(problem) : String.join("\n", sentences);
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
                "The room and nights of a booking that is " + Json.textOrEmpty(members, "bookingStatus")
                        + " do not change.";
            case "too-early" ->
                "It is too early for that: possible from " + Json.textOrEmpty(members, "notBefore") + " on.";
            case "illegal-transition" -> illegalTransition(members);
            case "in-use" -> "Others still refer to it: " + references(members) + ".";
            case "already-exists" -> "There is one with this " + Json.textOrEmpty(members, "field") + " already.";
            case "already-undone" ->
                "It is taken back already, by change " + Json.textOrEmpty(members, "undoneBy")
                        + ". To do it again: herberge redo " + Json.textOrEmpty(members, "undoneBy");
            case "last-admin" -> "The last active admin cannot go.";
            default -> serverSentence(problem);
        };
    }

    /** Describes problems with the login, the server or the connection. */
    private String serverSentence(Problem problem) {
        return switch (problem.code()) {
            case "unauthenticated" -> unauthenticated(problem.members());
            case "password-change-required" -> "The first password must be changed. Do it with: herberge passwd";
            case "forbidden" ->
                context.hasEnvironmentToken()
                        ? "The token in HERBERGE_TOKEN may not do this."
                        : "Your user may not do this.";
            case "rate-limited" -> "The server has had too many requests." + retryHint(problem);
            case "unavailable" ->
                "The server is not available at the moment; look what was kept before you repeat a change."
                        + retryHint(problem);
            case "internal" -> "The server failed, and its log knows why.";
            case "idempotency-key-in-use" ->
                "The server is still at work on this very request; see what came of it before you try again.";
            default -> fallbackSentence(problem);
        };
    }

    private String unauthenticated(JsonNode members) {
        if (Json.textOrEmpty(members, "instance").endsWith("/auth/login")) {
            return "The user name or the password is wrong.";
        }
        return context.hasEnvironmentToken()
                ? "The server does not take the token in HERBERGE_TOKEN: it is wrong, or it has ended."
                : "You are not logged in, or the login has ended. Log in with: herberge login";
    }

    private static String fallbackSentence(Problem problem) {
        String detail = Json.textOrEmpty(problem.members(), "detail");
        String text = detail.isBlank() ? Json.textOrEmpty(problem.members(), "title") : detail;
        if (text.isBlank()) {
            return "The server answered " + problem.status() + " and nothing more.";
        }
        return ConflictSentences.endSentence(text);
    }

    private static String refusedInput(Problem problem) {
        List<String> errors = new ArrayList<>(Json.list(problem.members(), "errors", Sentences::error));
        if (errors.isEmpty()) {
            return fallbackSentence(problem);
        }
        long more = problem.members().path("moreErrors").asLong(0);
        if (more > 0) {
            errors.add("and " + more + " more.");
        }
        return errors.size() == 1
                ? "Not accepted: " + errors.get(0)
                : "Not accepted:\n  " + String.join("\n  ", errors);
    }

    private static String error(JsonNode error) {
        String field = Json.textOrEmpty(error, "pointer").replaceFirst("^/", "").replace('/', '.');
        String detail = Json.textOrEmpty(error, "detail");
        String text = detail.isBlank() ? Json.textOrEmpty(error, "code") : detail;
        return ConflictSentences.endSentence(field.isEmpty() ? text : field + ": " + text);
    }

    private static String roomInactive(JsonNode members) {
        String room = Json.textOrEmpty(members, "roomId");
        return (room.isEmpty() ? "The room" : "Room " + room) + " is inactive and takes no new stay.";
    }

    private static String illegalTransition(JsonNode members) {
        String allowed =
                Json.list(members, "allowed", JsonNode::asText).stream().collect(Collectors.joining(", "));
        boolean reminder = Json.textOrEmpty(members, "instance").contains("/reminders/");
        String choices = reminder ? "what can be done with it: " : "from here it can become: ";
        return String.format(
                Locale.ROOT,
                "A %s that is %s cannot become %s; %s",
                reminder ? "reminder" : "booking",
                Json.textOrEmpty(members, "from"),
                Json.textOrEmpty(members, "to"),
                allowed.isEmpty() ? "it stays as it is." : choices + allowed + ".");
    }

    private static String references(JsonNode members) {
        return String.join(", ", Json.list(members, "references", Sentences::reference));
    }

    private static String reference(JsonNode reference) {
        long count = reference.path("count").asLong(0);
        String type = Json.textOrEmpty(reference, "type");
        return Wording.count(count, type, type + "s");
    }

    private static String retryHint(Problem problem) {
        return problem.retryAfter().isEmpty()
                ? " Try again a little later."
                : " Try again in " + problem.retryAfter() + " s.";
    }
}
