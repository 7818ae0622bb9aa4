package herberge.cli.live.model;

import herberge.cli.api.Room;
import java.util.List;
import java.util.Locale;

/**
 * Which rooms are listed and which bars are drawn strongly. Words are separated by blanks and all have to match:
 * {@code location:}, {@code type:} and {@code status:} (or {@code ort:}, {@code typ:}) name a field, any other word is a
 * part of a room's name or location, a guest's name or a reservation number.
 */
public record Filter(String text) {

    public static final Filter NONE = new Filter("");

    public Filter {
        text = text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the room is listed: it matches itself, or a bar in it does. */
    public boolean lists(Room room, List<Stay> stays) {
        return words().stream()
                .allMatch(word -> matches(word, room) || stays.stream().anyMatch(stay -> matches(word, stay)));
    }

    /** Whether the bar is one that was asked for. */
    public boolean shows(Room room, Stay stay) {
        return words().stream().allMatch(word -> matches(word, room) || matches(word, stay));
    }

    private List<String> words() {
        return isEmpty() ? List.of() : List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static boolean matches(String word, Room room) {
        int colon = word.indexOf(':');
        String value = word.substring(colon + 1);
        return switch (colon < 0 ? "" : word.substring(0, colon)) {
            case "location", "ort" -> contains(room.location(), value);
            case "type", "typ" -> contains(room.buildingType(), value);
            case "status" -> false;
            default -> contains(room.name(), word) || contains(room.location(), word);
        };
    }

    private static boolean matches(String word, Stay stay) {
        if (word.startsWith("status:")) {
            return contains(stay.isOverdue() ? "overdue" : stay.status(), word.substring("status:".length()));
        }
        return !word.matches("(location|ort|type|typ):.*")
                && (contains(stay.label(), word) || contains(stay.number(), word));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
