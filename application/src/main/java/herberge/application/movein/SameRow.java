package herberge.application.movein;

import herberge.domain.movein.LegacyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a row with its state at an earlier move-in. */
final class SameRow {

    private SameRow() {}

    /**
     * Whether both rows are about the same thing. A key alone does not tell: another house has the same keys, and a
     * restored database gives them out again.
     */
    static boolean isSameThing(LegacyRow before, LegacyRow now) {
        return switch (now.table()) {
            case "bookings" -> same(before, now, "reservierungsnummer");
            case "guests" ->
                (same(before, now, "vorname") && same(before, now, "nachname"))
                        || (before.value("created_at") != null
                                && same(before, now, "created_at")
                                && same(before, now, "email"));
            case "rooms" ->
                same(before, now, "name") || (same(before, now, "ort") && same(before, now, "gebaeude_typ"));
            default -> true;
        };
    }

    /** The columns that both rows have and in which they differ. */
    static List<String> differences(LegacyRow before, LegacyRow now) {
        List<String> columns = new ArrayList<>(now.values().keySet());
        columns.removeIf(column -> !before.has(column) || same(before, now, column));
        return columns;
    }

    private static boolean same(LegacyRow before, LegacyRow now, String column) {
        return same(before.value(column), now.value(column));
    }

    private static boolean same(@Nullable Object before, @Nullable Object now) {
        if (before instanceof byte[] first && now instanceof byte[] second) {
            return Arrays.equals(first, second);
        }
        return (before instanceof Number first && now instanceof Number second)
                ? first.doubleValue() == second.doubleValue()
                : Objects.equals(before, now);
    }
}
