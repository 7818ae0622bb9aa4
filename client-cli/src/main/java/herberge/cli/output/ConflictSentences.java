package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes sentences about conflicts: other stays on the same nights, and concurrent changes of the same entity. */
final class ConflictSentences {

    private final SentenceContext context;

    ConflictSentences(SentenceContext context) {
        this.context = context;
    }

    String roomTaken(JsonNode members) {
        List<String> conflicts = Json.list(members, "conflicts", this::conflict);
        if (conflicts.isEmpty() && isUndo(members)) {
            return "The room is there no more, so nothing is taken back.";
        }
        List<String> rooms = Json.list(members, "alternatives", ConflictSentences::alternative);
        String taken = conflicts.isEmpty()
                ? "The room is taken on these nights."
                : "The room is taken on these nights:\n  " + String.join("\n  ", conflicts);
        return taken
                + (rooms.isEmpty()
                        ? "\nNo other room that fits is free then."
                        : "\nFree then and big enough:\n  " + String.join("\n  ", rooms));
    }

    String roomOccupied(JsonNode members) {
        List<String> parties = Json.list(members, "conflicts", this::conflict);
        return "A party is still in the room:\n  " + String.join("\n  ", parties)
                + "\nCheck it out first; or, if it stays on, lengthen its stay.";
    }

    /** Only the kind and the dates are always present; the rest only if the user may see it. */
    private String conflict(JsonNode json) {
        String status = Json.textOrEmpty(json, "status");
        Long by = Json.numberOrNull(json, "createdBy");
        return holder(json)
                + (status.isEmpty() ? "" : ", " + status + ",")
                + " from " + Json.textOrEmpty(json, "checkIn")
                + " to " + Json.textOrEmpty(json, "checkOut")
                + (by == null ? "." : ", entered by " + context.userName(by) + ".");
    }

    private static String holder(JsonNode json) {
        String number = Json.textOrEmpty(json, "reservationNumber");
        String reason = Json.textOrEmpty(json, "reason");
        if (Json.textOrEmpty(json, "kind").equals("block")) {
            return reason.isEmpty() ? "a block" : "a block (" + reason + ")";
        }
        return number.isEmpty() ? "a booking" : "booking " + number;
    }

    private static String alternative(JsonNode json) {
        return String.format(
                Locale.ROOT,
                "%s (id %s, %s, %s)",
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "roomId"),
                Json.textOrEmpty(json, "location"),
                Wording.count(json.path("capacity").asLong(0), "bed", "beds"));
    }

    String changedInBetween(JsonNode members) {
        List<String> clashes = Json.list(members, "clashes", JsonNode::asText);
        if (isUndo(members)) {
            List<String> changes = Json.list(members, "changes", change -> change).stream()
                    .filter(change -> clashes.isEmpty() || clashes.contains(Json.textOrEmpty(change, "field")))
                    .map(this::change)
                    .toList();
            return (members.hasNonNull("current") ? "It has been changed since" : "It is gone by now")
                    + ", so nothing is taken back."
                    + (changes.isEmpty() ? "" : "\n  " + String.join("\n  ", changes));
        }
        List<String> changes = Json.list(members, "changes", this::change);
        return "Somebody else changed this in between, so nothing of yours was written."
                + (changes.isEmpty() ? "" : "\n  " + String.join("\n  ", changes))
                + (clashes.isEmpty() ? "" : "\nYou both changed: " + String.join(", ", clashes) + ".")
                + "\nRun the command again to apply yours to what is there now.";
    }

    /** Whether the refused request was an undo. */
    private static boolean isUndo(JsonNode members) {
        return Json.textOrEmpty(members, "instance").endsWith("/undo");
    }

    private String change(JsonNode json) {
        Instant at = Json.instant(json, "at");
        return String.format(
                Locale.ROOT,
                "%s changed %s from %s to %s%s.",
                author(json),
                Json.textOrEmpty(json, "field"),
                quoteOrNothing(Json.text(json, "from")),
                quoteOrNothing(Json.text(json, "to")),
                at == null ? "" : " at " + Wording.moment(at, context.zone()) + " (" + context.zone() + ")");
    }

    private String author(JsonNode json) {
        String username = Json.textOrEmpty(json, "username");
        Long by = Json.numberOrNull(json, "by");
        if (!username.isEmpty()) {
            return username;
        }
        return by == null ? "Somebody" : context.userName(by);
    }

    private static String quoteOrNothing(@Nullable String value) {
        return value == null || value.isEmpty() ? "nothing" : "\"" + value + "\"";
    }

    /** Returns the text with a full stop, if it has no end mark. */
    static String endSentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }
}
