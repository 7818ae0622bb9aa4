package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingFilter;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.testing.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * The database of every release, kept as a dump in {@code db/releases}, becomes the present schema and keeps its rows.
 * {@code -Dherberge.release.dump=0.3.0} writes the dump of the release that is being made, once.
 */
class ReleaseUpgradeIT {

    private static final Path RELEASES = ModuleFiles.resolve("src/test/resources/db/releases");
    private static final Path SAMPLE = ModuleFiles.resolve("src/test/resources/db/sample-rows.sql");
    private static final Path GOLDEN = ModuleFiles.resolve("src/main/resources/db/schema.golden.sql");

    private static final String HISTORY = "flyway_schema_history";

    /** A trigger refuses the commit of a row in {@code rehearsal_mark}. */
    private static final String TABLES = """
            select relname from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'rehearsal_mark'
            """;

    private static final String BROKEN_SEALS = """
            select s.audit_id
              from (select *, lag(link) over (order by seq) as previous from audit_seal) s
              left join audit_log a on a.id = s.audit_id
             where a.id is null
                or s.link <> audit_link(coalesce(s.previous, sha256(''::bytea)), s.content, audit_facts(a))
                or s.content <> audit_content(s.salt, a)
            """;

    static List<Path> dumps() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void migratesTheDatabaseOfARelease(Path dump) throws IOException {
        try (TestDatabase database = TestDatabase.unmigrated()) {
            execute(database.superuser(), Files.readString(dump));
            Map<String, Long> before = rowCounts(database);
            assertThat(before).as("rows of the dump").isNotEmpty().doesNotContainValue(0L);
            assertThat(database.migrations().standing()).isIn(Standing.CURRENT, Standing.OLDER);
            before.merge("app_user", missingImporters(database), Long::sum);

            database.migrations().migrate();

            Jdbi owner = Jdbi.create(database.owner());
            String schema = owner.withHandle(SchemaPrint::of);
            Documents.assertSame("the schema after the upgrade", schema, Files.readString(GOLDEN));
            before.remove(HISTORY);
            assertThat(rowCounts(database)).containsAllEntriesOf(before);
            List<Long> broken = owner.withHandle(
                    h -> h.createQuery(BROKEN_SEALS).mapTo(Long.class).list());
            assertThat(broken).as("audit rows with a broken seal").isEmpty();
            assertCanBeRead(Stores.of(database), before);
        }
    }

    /** Since version 15 of the schema the author of what is moved in is a user. */
    private static long missingImporters(TestDatabase database) {
        return Jdbi.create(database.superuser())
                .withHandle(h -> h.createQuery("select 1 - count(*) from app_user where id = -1")
                        .mapTo(Long.class)
                        .one());
    }

    private static void assertCanBeRead(Stores stores, Map<String, Long> rows) {
        PageRequest page = new PageRequest(100, null);
        ReminderFilter anyReminder = ReminderFilter.all(LocalDate.EPOCH);
        Map<String, Slice<?>> read = stores.read(() -> Map.of(
                "room", stores.rooms().list(page),
                "guest", stores.guests().list(page),
                "booking", stores.bookings().list(BookingFilter.all(), page),
                "reminder", stores.reminders().list(anyReminder, page)));

        read.forEach((table, slice) ->
                assertThat((long) slice.items().size()).as(table).isEqualTo(rows.get(table)));
    }

    /** Fails where a migration added a table of which the sample has no row. */
    @Test
    void dumpsEveryTableOfThePresentSchema() throws IOException {
        String asked = System.getProperty("herberge.release.dump");
        String release = asked == null ? "(present)" : asked;
        try (TestDatabase present = TestDatabase.create();
                TestDatabase restored = TestDatabase.unmigrated()) {
            execute(present.app(), Files.readString(SAMPLE));
            assertThat(rowCounts(present)).as("rows of the sample").doesNotContainValue(0L);

            String dump = dumpOf(present, release);
            execute(restored.superuser(), dump);

            assertThat(dumpOf(restored, release))
                    .as("dump of the restored database")
                    .isEqualTo(dump);
            if (asked != null) {
                Files.writeString(RELEASES.resolve(release + ".sql"), dump, StandardOpenOption.CREATE_NEW);
            }
        }
    }

    private static String dumpOf(TestDatabase database, String release) {
        return Jdbi.create(database.superuser()).withHandle(h -> ReleaseDump.of(h, release));
    }

    private static Map<String, Long> rowCounts(TestDatabase database) {
        return Jdbi.create(database.superuser()).withHandle(h -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : h.createQuery(TABLES).mapTo(String.class).list()) {
                rows.put(
                        table,
                        h.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one());
            }
            return rows;
        });
    }

    /** Sends the script as it is: Jdbi and the driver's extended protocol would look for parameters and statements in it. */
    private static void execute(DataSource source, String script) {
        try {
            PGSimpleDataSource simple = source.unwrap(PGSimpleDataSource.class);
            simple.setPreferQueryMode(PreferQueryMode.SIMPLE);
            try (Connection connection = simple.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses the script", e);
        }
    }
}
