package herberge.domain.movein;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Recognises the variant of a legacy database by its columns: neither a version number nor the date of the file tells
 * it. Each variant adds to the one before.
 *
 * @param absent      tables and columns that the variant should have and this database lacks
 * @param unknown     tables and columns that no variant has
 */
public record LegacyVariant(String code, List<String> absent, List<String> unknown) {

    /** What a variant added first, newest variant first; a column after a point, {@code ?} for one that became nullable. */
    private static final List<String> MARKS = List.of(
            "17 reminders.completed_by",
            "16 guests.telefon?",
            "15 bookings.ist_dpolg_mitglied",
            "14 guests.automail",
            "13 guests.anrede",
            "12 guest_credit_transactions",
            "11 bookings.ist_stiftungsfall",
            "10 bookings.rechnung_versendet_am",
            "9 guest_companions",
            "8 transaction_log",
            "7 backup_settings",
            "6 notification_settings",
            "5 rooms.nebensaison_preis",
            "4 service_templates",
            "3 company_settings",
            "2 bookings.bezahlt",
            "1 bookings");

    public LegacyVariant {
        absent = List.copyOf(absent);
        unknown = List.copyOf(unknown);
    }

    /** The tables without which a database belongs to another program. */
    public static final List<String> REQUIRED = List.of("rooms", "guests", "bookings");

    public static LegacyVariant of(List<LegacyTable> tables) {
        Map<String, LegacyTable> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        int variant = MARKS.stream()
                .filter(mark -> has(byName, place(mark)))
                .mapToInt(LegacyVariant::number)
                .findFirst()
                .orElse(1);
        List<String> absent = new ArrayList<>(MARKS.stream()
                .filter(mark -> number(mark) < variant && !place(mark).endsWith("?") && !has(byName, place(mark)))
                .map(LegacyVariant::place)
                .toList());
        LegacyColumns.KNOWN.keySet().stream()
                .filter(table -> LegacyColumns.since(table) <= variant && !byName.containsKey(table))
                .filter(table -> !absent.contains(table))
                .forEach(absent::add);
        return new LegacyVariant(String.format(Locale.ROOT, "v%02d", variant), absent, unknown(tables));
    }

    private static List<String> unknown(List<LegacyTable> tables) {
        List<String> unknown = new ArrayList<>();
        for (LegacyTable table : tables) {
            Optional.ofNullable(LegacyColumns.KNOWN.get(table.name()))
                    .ifPresentOrElse(
                            columns -> table.columns().stream()
                                    .filter(column -> !columns.contains(column))
                                    .forEach(column -> unknown.add(table.name() + "." + column)),
                            () -> unknown.add(table.name()));
        }
        return unknown;
    }

    private static int number(String mark) {
        return Integer.parseInt(mark.substring(0, mark.indexOf(' ')));
    }

    private static String place(String mark) {
        return mark.substring(mark.indexOf(' ') + 1);
    }

    private static boolean has(Map<String, LegacyTable> tables, String place) {
        boolean nullable = place.endsWith("?");
        String bare = nullable ? place.substring(0, place.length() - 1) : place;
        int point = bare.indexOf('.');
        LegacyTable table = tables.get(point < 0 ? bare : bare.substring(0, point));
        if (table == null || point < 0) {
            return table != null;
        }
        String column = bare.substring(point + 1);
        return table.columns().contains(column) && !(nullable && table.notNull().contains(column));
    }
}
