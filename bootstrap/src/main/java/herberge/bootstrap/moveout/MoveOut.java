package herberge.bootstrap.moveout;

import herberge.adapter.postgres.backup.MoveOutQuery;
import herberge.adapter.postgres.backup.MoveOutRows;
import herberge.adapter.postgres.backup.SnapshotFacts.SequenceValue;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import herberge.application.movein.MoveInUseCases.Progress;
import herberge.bootstrap.moveout.MoveOutReport.Sum;
import herberge.domain.movein.LegacyMoney;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One move-out, from the first row to the closed sums. Used by one thread. */
final class MoveOut {

    private static final long STEP = 1000;

    private static final Map<String, String> SEQUENCES =
            Map.of("rooms", "room_id_seq", "guests", "guest_id_seq", "bookings", "booking_id_seq");

    private static final String OURS = " where id not in (select id from given_back where name = ?)";

    private final MoveOutRows house;
    private final LegacyFileWriter file;
    private final Progress progress;
    private final Losses losses = new Losses();
    private final ArchiveOut archive;
    private final EntitiesOut entities;
    private final BookingsOut bookings;
    private final RemindersOut reminders;
    private final SettingsOut settings;

    MoveOut(MoveOutRows house, LegacyFileWriter file, ZoneId zone, Progress progress) {
        this.house = house;
        this.file = file;
        this.progress = progress;
        this.archive = new ArchiveOut(file, losses);
        this.entities = new EntitiesOut(file);
        this.bookings = new BookingsOut(file, entities, losses, zone);
        this.reminders = new RemindersOut(file, losses);
        this.settings = new SettingsOut(file);
    }

    /** Writes all rows: those of the archive first, so that rows of this house can replace or complete them. */
    void write(Map<String, SequenceValue> sequences) throws IOException, SQLException {
        house.losses().forEach((kind, sums) -> losses.add(kind, sums[0], sums[1]));
        read(MoveOutQuery.NEW_IDS, "ids", archive::newId);
        read(MoveOutQuery.ARCHIVE, "archive", archive::write);
        read(MoveOutQuery.PAYERS, "payers", entities::payer);
        read(MoveOutQuery.ROOMS, "rooms", entities::room);
        read(MoveOutQuery.GUESTS, "guests", entities::guest);
        read(MoveOutQuery.BOOKINGS, "bookings", bookings::write);
        read(MoveOutQuery.REMINDERS, "reminders", reminders::write);
        read(MoveOutQuery.SERVICES, "services", settings::service);
        read(MoveOutQuery.DISCOUNTS, "discounts", settings::discount);
        read(MoveOutQuery.PRICE_SETTINGS, "settings", settings::prices);
        read(MoveOutQuery.COMPANY_SETTINGS, "settings", settings::company);
        read(MoveOutQuery.REMINDER_SETTINGS, "settings", settings::reminders);
        settings.complete();
        read(MoveOutQuery.REFUSED, "refused", archive::write);
        file.mendLostParents().forEach((table, rows) -> losses.add("rows-of-deleted: " + table, rows, 0));
        bookings.countConfirmations();
        SEQUENCES.forEach((table, name) -> {
            SequenceValue given = sequences.get(name);
            file.reserve(table, given == null || !given.called() ? 0 : given.last());
        });
    }

    private void read(MoveOutQuery query, String name, MoveOutRows.RowReader reader) throws SQLException, IOException {
        long[] done = {0};
        house.read(query, row -> {
            reader.read(row);
            if (++done[0] % STEP == 0) {
                progress.at(name, done[0], done[0]);
            }
        });
        progress.at(name, done[0], done[0]);
    }

    /** Reads back what was written, and compares it with the house. */
    MoveOutReport report(String name, String at) throws SQLException {
        Map<String, Long> written = new TreeMap<>();
        for (String table : List.of("rooms", "guests", "bookings", "reminders")) {
            written.put(table, file.number("select count(*) from " + table + OURS, table));
        }
        written.put(
                "nights",
                file.number(
                        "select cast(coalesce(sum(julianday(checkout_date) - julianday(checkin_date)), 0) as integer) from bookings"
                                + OURS,
                        "bookings"));
        written.put("cents", cents());
        List<Sum> sums = new ArrayList<>();
        house.sums().forEach((sum, here) -> sums.add(new Sum(sum, here, written.getOrDefault(sum, 0L))));
        boolean closed = sums.stream().allMatch(sum -> sum.here() == sum.file());
        return new MoveOutReport(name, at, MoveOutReport.VARIANT, closed, tables(), sums, losses.list());
    }

    private long cents() {
        long[] cents = {0};
        file.query(
                "select gesamtpreis from bookings" + OURS,
                List.of("bookings"),
                row -> cents[0] += LegacyMoney.cents(row.get(0)).orElse(0));
        return cents[0];
    }

    private Map<String, Long> tables() {
        Map<String, Long> rows = new TreeMap<>();
        file.tables().forEach(table -> rows.put(table, file.number("select count(*) from " + table)));
        return rows;
    }
}
