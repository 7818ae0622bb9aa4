package herberge.bootstrap.movein;

import herberge.adapter.postgres.movein.JdbiMoveIns;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.adapter.sqlite.house.SqliteHouse;
import herberge.application.movein.MoveInUseCases;
import herberge.application.movein.MoveInUseCases.Request;
import herberge.bootstrap.backup.CommandRun;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps.Policy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A house on a real PostgreSQL into which databases are moved. */
final class MovedHouse implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final TestDatabase database = TestDatabase.create();
    private final Stores stores = Stores.of(database);
    private final MoveInUseCases useCases = MoveInUseCases.of(
            stores.transactions(),
            new MoveInUseCases.Stores(
                    new JdbiMoveIns(stores.transactions()),
                    stores.rooms(),
                    stores.guests(),
                    stores.bookings(),
                    stores.payments(),
                    stores.priceSettings(),
                    stores.occupancies(),
                    stores.eventLog()),
            CLOCK,
            () -> {});

    Stores stores() {
        return stores;
    }

    ImportReport rehearse(Path file) {
        return move(file, new Request(true, Policy.KEEP_FIRST, "operator"));
    }

    ImportReport move(Path file) {
        return move(file, new Request(false, Policy.KEEP_FIRST, "operator"));
    }

    ImportReport move(Path file, Request request) {
        try (SqliteHouse house = SqliteHouse.open(file, Path.of(System.getProperty("java.io.tmpdir")))) {
            return useCases.moveIn().moveIn(request, house, ProgressLines.none());
        }
    }

    /** Writes the house as a database of the desktop program, by the operator's command. */
    CommandRun export(Path folder, Path file, String... further) {
        List<String> arguments = new ArrayList<>(List.of("export", file.toString()));
        arguments.addAll(List.of(further));
        return CommandRun.on(database, folder, arguments.toArray(String[]::new));
    }

    /** Changes the house as the system does. */
    void change(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('herberge.user_id', '0', false), set_config('herberge.role', 'system', false),"
                            + " set_config('herberge.username', 'system', false), set_config('herberge.request_id', 'x', false)");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    TestDatabase database() {
        return database;
    }

    /** The first column of the first row, as text. */
    String query(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What is stored, as one text; ids of rows and times of writing are left out. */
    String content() {
        return query("""
                select concat_ws(E'\\n',
                  (select count(*) from audit_log), (select epoch from installation), (select count(*) from legacy_row),
                  (select string_agg(r::text, E'\\n' order by id) from room r),
                  (select string_agg(g::text, E'\\n' order by id) from guest g),
                  (select string_agg(b::text, E'\\n' order by id) from booking b),
                  (select string_agg(a::text, E'\\n' order by alias) from booking_alias a))
                """);
    }

    @Override
    public void close() {
        database.close();
    }
}
