package herberge.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.process.ExitCode;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.testing.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup}, {@code restore} and {@code verify-backup}, and what they say about archives that are not as written. */
class BackupIT {

    private static final int LOCAL_HEADER = 30;
    private static final int FLIPPED = 0x10;

    @TempDir
    Path folder;

    private final TestDatabase house = TestDatabase.create();
    private final TestDatabase empty = TestDatabase.unmigrated();

    @AfterEach
    void drop() {
        house.close();
        empty.close();
    }

    private CommandRun run(TestDatabase database, String... arguments) {
        return CommandRun.on(database, folder, arguments);
    }

    private Path backup(String... further) {
        Path file = folder.resolve("house.backup");
        String[] arguments = new String[2 + further.length];
        arguments[0] = "backup";
        arguments[1] = file.toString();
        System.arraycopy(further, 0, arguments, 2, further.length);
        CommandRun run = run(house, arguments);
        assertThat(run.code()).as(run.text()).isZero();
        return file;
    }

    private CommandRun restore(Path file, String... further) {
        String[] arguments = new String[2 + further.length];
        arguments[0] = "restore";
        arguments[1] = file.toString();
        System.arraycopy(further, 0, arguments, 2, further.length);
        return run(empty, arguments);
    }

    private void assertNothingRestored() {
        int tables = Jdbi.create(empty.owner())
                .withHandle(h -> h.createQuery("select count(*) from pg_tables where schemaname = 'public'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(tables).isZero();
    }

    private void assertUnusable(Path file, String reason, String... further) {
        CommandRun run = restore(file, further);
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.BACKUP_UNUSABLE.number());
        assertThat(run.text()).contains(reason);
    }

    private Path passphrase(String text) throws IOException {
        return Files.writeString(folder.resolve("passphrase-" + text.length()), text + "\n");
    }

    @Test
    void comesBackInAnotherDatabase() throws Exception {
        house.addSampleRows();
        Path file = backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        CommandRun run = restore(file);

        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("restored ").contains("new epoch");
        Path again = folder.resolve("again.backup");
        assertThat(run(empty, "backup", again.toString()).code()).isZero();
        assertThat(sums(again)).isEqualTo(sums(file)).hasSizeGreaterThan(20);
        assertThat(run(empty, "audit", "verify").code()).isZero();
    }

    /** The digest of every table but the one with the epoch. */
    private static Map<String, String> sums(Path archive) {
        Map<String, String> sums = new HashMap<>();
        new ArchiveReader(archive, Optional.empty())
                .verify()
                .tables()
                .forEach(table -> sums.put(table.name(), table.rows() + " " + table.sha256()));
        sums.remove("installation");
        return sums;
    }

    /** Each transaction adds a booking with its nights and its audit rows, so a moment shows all of them or none. */
    @Test
    void isOneMomentOfAHouseThatIsWrittenTo() throws Exception {
        Stores stores = Stores.of(house);
        Guest guest = stores.addGuest();
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(20);
        ExecutorService desk = Executors.newSingleThreadExecutor();
        Path file;
        try {
            Runnable writes = () -> {
                for (int i = 0; !ended.get(); i++) {
                    Room room = stores.addRoom("Zimmer " + i);
                    stores.book(room, guest, Fixtures.nights("2027-01-01", "2027-01-03"));
                    writing.countDown();
                }
            };
            Future<?> desks = desk.submit(writes);
            writing.await();
            file = backup();
            ended.set(true);
            desks.get();
        } finally {
            ended.set(true);
            desk.shutdown();
        }

        assertThat(restore(file).code()).isZero();
        Map<String, Object> counts = Jdbi.create(empty.owner())
                .withHandle(h -> h.createQuery("""
                        select (select count(*) from booking) as bookings,
                               (select count(*) from occupancy) as occupancies,
                               (select count(*) from audit_log where table_name = 'booking') as audited
                        """).mapToMap().one());
        assertThat((Long) counts.get("bookings")).isGreaterThanOrEqualTo(20);
        assertThat(counts.get("occupancies")).isEqualTo(counts.get("bookings"));
        assertThat(counts.get("audited")).isEqualTo(counts.get("bookings"));
    }

    @Test
    void namesTheTableInWhichABitWasFlipped() throws Exception {
        house.addSampleRows();
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        Map<String, Integer> places = placesOfTables(file, bytes);
        assertThat(places).hasSizeGreaterThan(20);

        for (Map.Entry<String, Integer> place : places.entrySet()) {
            byte[] flipped = bytes.clone();
            flipped[place.getValue()] ^= FLIPPED;
            Path damaged = Files.write(folder.resolve("damaged"), flipped);
            assertUnusable(damaged, place.getKey());
        }
        assertNothingRestored();
    }

    /** A byte of the compressed content of each table that has rows. */
    private static Map<String, Integer> placesOfTables(Path file, byte[] bytes) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getSize() > 0 && !entry.getName().equals(Manifest.FILE))
                    .forEach(entry -> {
                        int name = text.indexOf(entry.getName());
                        int extra = (bytes[name - 2] & 0xff) | (bytes[name - 1] & 0xff) << 8;
                        int content = name + entry.getName().length() + extra;
                        assertThat(text.startsWith("PK\3\4", name - LOCAL_HEADER))
                                .isTrue();
                        places.put(entry.getName(), placeThatMatters(bytes, content, (int) entry.getCompressedSize()));
                    });
        }
        return places;
    }

    /**
     * The first byte from the middle on whose flipped bit changes the content: a reference to an earlier text that is
     * turned into one to the same text elsewhere loses nothing.
     */
    private static int placeThatMatters(byte[] bytes, int from, int length) {
        byte[] content = Arrays.copyOfRange(bytes, from, from + length);
        String whole = inflated(content);
        for (int place = length / 2; place < length; place++) {
            byte[] flipped = content.clone();
            flipped[place] ^= FLIPPED;
            if (!inflated(flipped).equals(whole)) {
                return from + place;
            }
        }
        throw new IllegalStateException("no bit matters");
    }

    /** Empty if it is damaged in a way that shows at once. */
    private static String inflated(byte[] compressed) {
        Inflater inflater = new Inflater(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            inflater.setInput(compressed);
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                out.write(buffer, 0, read);
            }
            return inflater.finished() ? out.toString(StandardCharsets.ISO_8859_1) : "";
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }

    @Test
    void restoresNothingOfAnArchiveThatWasCutOff() throws Exception {
        house.addSampleRows();
        byte[] bytes = Files.readAllBytes(backup());

        for (int i = 0; i < 60; i++) {
            int length = i < 30 ? bytes.length - 1 - i : bytes.length * (i - 30) / 30;
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            assertUnusable(cut, "cannot be restored");
        }
        assertNothingRestored();
    }

    @Test
    void isReadWithItsPassphraseOnly() throws Exception {
        house.addSampleRows();
        Path right = passphrase("correct horse battery staple");
        Path wrong = passphrase("incorrect horse battery staple");
        Path file = backup("--passphrase-file", right.toString());
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("tables/")
                .doesNotContain("PK\3\4");

        assertThat(restore(file).code()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertUnusable(file, "the passphrase is wrong", "--passphrase-file", wrong.toString());
        for (int place : new int[] {20, 60, bytes.length / 2, bytes.length - 1}) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 1;
            Path damaged = Files.write(folder.resolve("damaged"), flipped);
            assertUnusable(damaged, "cannot be restored", "--passphrase-file", right.toString());
        }
        assertNothingRestored();

        CommandRun run = restore(file, "--passphrase-file", right.toString());
        assertThat(run.code()).as(run.text()).isZero();
    }

    @Test
    void goesIntoAnEmptyDatabaseOnly() throws Exception {
        house.addSampleRows();
        Path file = backup();
        Map<String, String> before = sums(file);

        CommandRun run = run(house, "restore", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(run.text()).contains("is not empty");
        Path after = folder.resolve("after.backup");
        assertThat(run(house, "backup", after.toString()).code()).isZero();
        assertThat(sums(after)).isEqualTo(before);
    }

    @Test
    void overwritesNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("house.backup"), "precious");

        CommandRun run = run(house, "backup", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(file).hasContent("precious");
    }

    @Test
    void ofANewerReleaseIsRefused() throws Exception {
        Jdbi.create(house.owner()).useHandle(h -> h.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 0, 'owner', 0, true)
                """));
        Path file = backup();

        CommandRun run = restore(file);

        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.SCHEMA.number());
        assertThat(run.text()).contains("newer than this release");
        assertNothingRestored();
    }

    /** The archive is as it was written; only a restore shows that what was written was broken already. */
    @Test
    void theDrillFindsWhatWasBrokenBeforeTheBackup() throws SQLException {
        house.addSampleRows();
        Path sound = backup();
        assertThat(run(empty, "verify-backup", sound.toString(), "--scratch", folder.toString())
                        .code())
                .isZero();
        Jdbi.create(house.owner()).useHandle(h -> h.execute("""
                update audit_log set username = 'nobody' where id = (select max(audit_id) from audit_seal)
                """));
        Path broken = folder.resolve("broken.backup");
        assertThat(run(house, "backup", broken.toString()).code()).isZero();

        CommandRun run = run(empty, "verify-backup", broken.toString(), "--scratch", folder.toString());

        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertNothingRestored();
    }

    @Test
    void withoutAFileTheCommandsNeedAFolder() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        assertRefused(run(house, "backup"), "name a FILE, or set backup.folder");
        assertRefused(run(house, "verify-backup"), "name a FILE, or set backup.folder");
        assertRefused(
                CommandRun.withBackups(house, folder, backups, "verify-backup"), "there is no backup in " + backups);
        assertRefused(
                CommandRun.withBackups(house, folder, backups, "backup", "--rate", "3"),
                "--passphrase-file and --rate are for a FILE");
        assertThat(backups).isEmptyDirectory();
    }

    private static void assertRefused(CommandRun run, String because) {
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(run.text()).contains(because);
    }

    @Test
    void theNewestOfTheFolderIsMarkedByWhatItsProofFinds() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        house.addSampleRows();
        Jdbi.create(house.superuser())
                .useHandle(h -> h.execute("update guest_search set words = ' nobody ' where guest_id ="
                        + " (select min(guest_id) from guest_search)"));
        assertThat(CommandRun.withBackups(house, folder, backups, "backup").code())
                .isZero();

        CommandRun run = CommandRun.withBackups(house, folder, backups, "verify-backup");

        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.INVARIANT_BROKEN.number());
        assertThat(new BackupFolder(backups).invariantsBroken()).hasValue(1);
        assertThat(new BackupFolder(backups).lastProven()).isEmpty();
    }
}
