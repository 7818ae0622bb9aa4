package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.text.Code;
import herberge.cli.text.ShortDay;
import herberge.cli.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes sentences about conflicts: other stays on the same nights, and concurrent changes of the same entity. */
public final class ConflictSentences {

    /** The member that the terminal adds to a refusal of {@code reopen}: the departure with which it is possible. */
    public static final String REOPEN_UNTIL = "reopenUntil";

    private final SentenceContext context;

    public ConflictSentences(SentenceContext context) {
        this.context = context;
    }

    String roomTaken(JsonNode members) {
        List<String> conflicts = Json.list(members, "conflicts", this::conflict);
        if (conflicts.isEmpty() && isUndo(members)) {
            return text("conflict.roomGone");
        }
        String until = Json.textOrEmpty(members, REOPEN_UNTIL);
        List<String> rooms = Json.list(members, "alternatives", this::alternative);
        String taken = conflicts.isEmpty()
                ? text("conflict.taken")
                : text("conflict.takenBy") + "\n  " + String.join("\n  ", conflicts);
        return taken
                + "\n"
                + (rooms.isEmpty()
                        ? text("conflict.noAlternative")
                        : text("conflict.alternatives") + "\n  " + String.join("\n  ", rooms))
                + (until.isEmpty() ? "" : "\n" + text("conflict.reopenUntil", until));
    }

    String roomOccupied(JsonNode members) {
        List<String> parties = Json.list(members, "conflicts", this::conflict);
        return text("conflict.occupied") + "\n  " + String.join("\n  ", parties) + "\n"
                + text("conflict.checkOutFirst");
    }

    /** Only the kind and the dates are always present; the rest only if the user may see it. */
    private String conflict(JsonNode json) {
        String status = Json.textOrEmpty(json, "status");
        Long by = Json.numberOrNull(json, "createdBy");
        Object nights = new Text("conflict.nights", day(json, "checkIn"), day(json, "checkOut"));
        String what = holder(json) + (status.isEmpty() ? "" : ", " + text("code", new Code("status", status)) + ",");
        return by == null
                ? text("conflict.line", what, nights)
                : text("conflict.lineBy", what, nights, context.userName(by));
    }

    /** Describes what keeps a room from being free: a party that is too large, a block, or a stay with its guest. */
    public String reason(JsonNode json) {
        if (Json.textOrEmpty(json, "kind").equals("capacity")) {
            return text(
                    "why.tooFewBeds",
                    context.texts().count(json.path("capacity").asLong(0), "bed"),
                    context.texts().count(json.path("partySize").asLong(0), "person"));
        }
        boolean visible = json.hasNonNull("reservationNumber") && json.hasNonNull("id");
        Optional<String> name = visible ? context.entityName("booking", Json.number(json, "id")) : Optional.empty();
        return name.isPresent() && json instanceof ObjectNode stay
                ? conflict(stay.deepCopy().put("reservationNumber", name.get()))
                : conflict(json);
    }

    private static Object day(JsonNode json, String field) {
        String value = Json.textOrEmpty(json, field);
        try {
            return new ShortDay(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value; // shown as the server sent it
        }
    }

    private String holder(JsonNode json) {
        String number = Json.textOrEmpty(json, "reservationNumber");
        String reason = Json.textOrEmpty(json, "reason");
        if (Json.textOrEmpty(json, "kind").equals("block")) {
            return reason.isEmpty() ? text("conflict.block") : text("conflict.blockFor", reason);
        }
        return number.isEmpty() ? text("conflict.booking") : text("conflict.bookingNumber", number);
    }

    private String alternative(JsonNode json) {
        return String.format(
                Locale.ROOT,
                "%s (id %s, %s, %s)",
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "roomId"),
                Json.textOrEmpty(json, "location"),
                context.texts().count(json.path("capacity").asLong(0), "bed"));
    }

    String changedInBetween(JsonNode members) {
        List<String> clashes = Json.list(members, "clashes", JsonNode::asText);
        if (isUndo(members)) {
            List<String> changes = Json.list(members, "changes", change -> change).stream()
                    .filter(change -> clashes.isEmpty() || clashes.contains(Json.textOrEmpty(change, "field")))
                    .map(this::change)
                    .toList();
            return text(members.hasNonNull("current") ? "conflict.undoChanged" : "conflict.undoGone") + lines(changes);
        }
        return changesSince(members) + "\n" + text("conflict.again");
    }

    /** Describes what other users have changed since the version on which a refused change is based. */
    public String changesSince(JsonNode members) {
        List<String> clashes = Json.list(members, "clashes", JsonNode::asText);
        String fields = clashes.stream().map(this::field).collect(Collectors.joining(", "));
        return text("conflict.changed")
                + lines(Json.list(members, "changes", this::change))
                + (clashes.isEmpty() ? "" : "\n" + text("conflict.both", fields));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : "\n  " + String.join("\n  ", lines);
    }

    /** Whether the refused request was an undo. */
    private static boolean isUndo(JsonNode members) {
        return Json.textOrEmpty(members, "instance").endsWith("/undo");
    }

    private String change(JsonNode json) {
        Instant at = Json.instant(json, "at");
        String when =
                at == null ? "" : " " + text("conflict.at", context.texts().moment(at, context.zone()), context.zone());
        return text(
                "conflict.change",
                author(json),
                field(Json.textOrEmpty(json, "field")),
                quoteOrNothing(value(json, "from")),
                quoteOrNothing(value(json, "to")),
                when);
    }

    /** Returns the value of a changed field; of a room or a guest the name. */
    private @Nullable String value(JsonNode change, String side) {
        String value = Json.text(change, side);
        String field = Json.textOrEmpty(change, "field");
        boolean named = field.equals("roomId") || field.equals("guestId");
        return value == null || !named || !value.matches("[0-9]{1,18}")
                ? value
                : context.entityName(field.replace("Id", ""), Long.parseLong(value))
                        .orElse(value);
    }

    private String field(String field) {
        return text("code", new Code("field", field));
    }

    private String author(JsonNode json) {
        String username = Json.textOrEmpty(json, "username");
        Long by = Json.numberOrNull(json, "by");
        if (!username.isEmpty()) {
            return username;
        }
        return by == null ? text("conflict.somebody") : context.userName(by);
    }

    private String quoteOrNothing(@Nullable String value) {
        return value == null || value.isEmpty() ? text("nothing") : "\"" + value + "\"";
    }

    private String text(String key, Object... values) {
        return context.texts().of(new Text(key, values));
    }

    /** Returns the text with a full stop, if it has no end mark. */
    static String endSentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }
}
