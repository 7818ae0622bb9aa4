package herberge.adapter.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.shared.SchemaPrint;
import herberge.adapter.postgres.testing.OldestPostgres;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All rows leave one database and come into another, whatever its version, and none is lost on the way. */
class DatabaseCopyIT {

    private static final String WAITING = """
            select exists (select from pg_locks l join pg_class c on c.oid = l.relation
                            where c.relname = 'room' and l.mode = 'AccessShareLock' and not l.granted
                              and l.database = (select oid from pg_database where datname = current_database()))
            """;

    private final TestDatabase source = TestDatabase.create();

    @AfterEach
    void drop() {
        source.close();
    }

    /** The rows of every table as text, and what else a backup contains. */
    private record Copy(Map<BackupTable, String> tables, SnapshotFacts facts) {}

    private static Copy read(TestDatabase database) throws SQLException, IOException {
        Map<BackupTable, String> tables = new TreeMap<>(Comparator.comparing(BackupTable::name));
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(database.owner())) {
            for (BackupTable table : snapshot.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                snapshot.copy(table, rows);
                tables.put(table, rows.toString(StandardCharsets.UTF_8));
            }
            return new Copy(tables, snapshot.facts());
        }
    }

    private static void load(Copy copy, TestDatabase target) throws SQLException, IOException {
        try (DatabaseRestore restore = DatabaseRestore.begin(target.owner())) {
            for (Map.Entry<BackupTable, String> table : copy.tables().entrySet()) {
                restore.load(
                        table.getKey(),
                        new ByteArrayInputStream(table.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            restore.finish(copy.facts().sequences());
            restore.commit();
        }
    }

    /** Everything but the epoch, which a restore renews. */
    private static void assertSameRows(Copy copy, Copy original) {
        copy.tables().forEach((table, rows) -> {
            if (!table.name().equals("installation")) {
                assertThat(rows).as(table.name()).isEqualTo(original.tables().get(table));
            }
        });
        assertThat(copy.facts().sequences()).isEqualTo(original.facts().sequences());
        assertThat(copy.facts().auditHead())
                .isEqualTo(original.facts().auditHead())
                .isNotEmpty();
        assertThat(copy.facts().epoch()).isNotEqualTo(original.facts().epoch());
    }

    private static String schema(TestDatabase database) {
        return Jdbi.create(database.owner()).withHandle(SchemaPrint::of);
    }

    @Test
    void goesFromTheNewestToTheOldestVersionAndBack() throws Exception {
        source.addSampleRows();
        Copy original = read(source);
        assertThat(original.tables()).allSatisfy((table, rows) -> {
            if (!table.name().equals("rehearsal_mark")) {
                assertThat(rows).as(table.name()).isNotEmpty();
            }
        });

        try (TestDatabase oldest = OldestPostgres.create();
                TestDatabase back = TestDatabase.create()) {
            String schemaBefore = schema(oldest);
            load(original, oldest);
            assertThat(schema(oldest)).isEqualTo(schemaBefore);
            Copy copy = read(oldest);
            assertSameRows(copy, original);

            load(copy, back);
            assertThat(schema(back)).isEqualTo(schema(source));
            assertSameRows(read(back), original);
        }
    }

    /** A restored house goes on: the next ids are free, and triggers write occupancies and audit rows. */
    @Test
    void theCopyCanBeWrittenTo() throws Exception {
        source.addSampleRows();
        try (TestDatabase target = TestDatabase.create()) {
            load(read(source), target);
            Stores stores = Stores.of(target);

            long id = stores.addRoom("Neubau").id().value();

            int logged = Jdbi.create(target.owner())
                    .withHandle(h -> h.createQuery(
                                    "select count(*) from audit_log where table_name = 'room' and record_id = :id")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one());
            assertThat(logged).isEqualTo(1);
        }
    }

    /** COPY reads the table as it is now: without the locks a table rewritten after the snapshot has no rows, and no error. */
    @Test
    void aTableThatIsBeingRewrittenKeepsItsRows() throws Exception {
        source.addSampleRows();
        String rooms = roomsOf(read(source));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection rewriting = source.owner().getConnection();
                Statement statement = rewriting.createStatement()) {
            rewriting.setAutoCommit(false);
            statement.execute("alter table room alter column capacity type bigint");
            Future<Copy> copy = other.submit(() -> read(source));
            await().until(() -> Jdbi.create(source.superuser())
                    .withHandle(h -> h.createQuery(WAITING).mapTo(Boolean.class).one()));

            rewriting.commit();

            assertThat(roomsOf(copy.get())).isEqualTo(rooms).isNotEmpty();
        } finally {
            other.shutdown();
        }
    }

    private static String roomsOf(Copy copy) {
        return copy.tables().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("room"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsLoadedIntoADatabaseInUse() throws Exception {
        try (TestDatabase target = TestDatabase.create()) {
            Stores.of(target).addRoom("Ahorn");
            String before = roomsOf(read(target));

            assertThatThrownBy(() -> DatabaseRestore.begin(target.owner())).hasMessageContaining("was written to");

            assertThat(DatabaseRestore.contents(target.owner())).isEqualTo(DatabaseRestore.Contents.DATA);
            assertThat(roomsOf(read(target))).isEqualTo(before);
        }
    }

    @Test
    void aLoadThatIsNotCommittedLeavesNothing() throws Exception {
        source.addSampleRows();
        Copy original = read(source);
        try (TestDatabase target = TestDatabase.create()) {
            String before = schema(target);
            try (DatabaseRestore restore = DatabaseRestore.begin(target.owner())) {
                for (Map.Entry<BackupTable, String> table : original.tables().entrySet()) {
                    restore.load(
                            table.getKey(),
                            new ByteArrayInputStream(table.getValue().getBytes(StandardCharsets.UTF_8)));
                }
            }

            assertThat(schema(target)).isEqualTo(before);
            assertThat(DatabaseRestore.contents(target.owner())).isEqualTo(DatabaseRestore.Contents.SCHEMA);
        }
    }
}
