package herberge.bootstrap.moveout;

import herberge.adapter.postgres.movein.LegacyRowJson;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import herberge.domain.movein.Fate;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.movein.LegacyRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the rows back that came from the desktop program and became no entity here. */
final class ArchiveOut {

    /** The columns that name an entity, and its table there. */
    private static final Map<String, String> REFERENCES =
            Map.of("room_id", "rooms", "guest_id", "guests", "booking_id", "bookings");

    private static final Set<String> ENTITIES = Set.of("rooms", "guests", "bookings");

    private final LegacyFileWriter file;
    private final Losses losses;
    private final Map<String, Map<Long, Long>> newIds = new HashMap<>();

    ArchiveOut(LegacyFileWriter file, Losses losses) {
        this.file = file;
        this.losses = losses;
        file.update("create temp table given_back (name text, id integer, primary key (name, id))", List.of());
    }

    void newId(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("", values);
        newIds.computeIfAbsent(String.valueOf(row.text("table_name")), table -> new HashMap<>())
                .put(row.number("legacy_key"), row.number("entity_id"));
    }

    void write(Map<String, @Nullable Object> values) {
        HouseRow entry = new HouseRow("", values);
        String table = String.valueOf(entry.text("table_name"));
        Set<String> columns = file.columns(table);
        if (columns.isEmpty()) {
            losses.add("unknown-tables");
            return;
        }
        LegacyRow row = LegacyRowJson.read(table, entry.number("legacy_key"), String.valueOf(entry.text("content")));
        Map<String, @Nullable Object> known = new LinkedHashMap<>(row.values());
        if (known.keySet().retainAll(columns)) {
            losses.add("unknown-columns");
        }
        REFERENCES.forEach((column, target) -> known.computeIfPresent(column, (name, id) -> here(target, id)));
        if (table.equals("transaction_log")) {
            known.computeIfPresent("record_id", (name, id) -> here(String.valueOf(row.text("table_name")), id));
        }
        if (table.equals("email_config")) {
            losses.add("passwords"); // a move-in keeps none
        }
        insert(entry, row, known);
    }

    private void insert(HouseRow entry, LegacyRow row, Map<String, @Nullable Object> known) {
        if (!file.insert(row.table(), known)) {
            losses.add("rows-refused-there", 1, cents(row));
            return;
        }
        boolean refused = Fate.of(String.valueOf(entry.text("fate"))) == Fate.REFUSED;
        if (ENTITIES.contains(row.table()) || row.table().equals("reminders")) {
            file.update("insert into given_back values (?, ?)", List.of(row.table(), row.key()));
        }
        if (refused) {
            losses.add("refused-rows-given-back", 1, cents(row));
        }
    }

    private static long cents(LegacyRow row) {
        return LegacyMoney.cents(row.value("gesamtpreis")).orElse(0);
    }

    private Object here(String table, Object id) {
        return id instanceof Long key ? newIds.getOrDefault(table, Map.of()).getOrDefault(key, key) : id;
    }
}
