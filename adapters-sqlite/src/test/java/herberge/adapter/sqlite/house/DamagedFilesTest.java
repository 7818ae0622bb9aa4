package herberge.adapter.sqlite.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.LegacyHouse.Unreadable;
import herberge.domain.movein.LegacyTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used is refused with one clear line, and nothing is left beside it. */
class DamagedFilesTest {

    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("house.db");
    }

    private Path filled() {
        SmallFile.write(
                file(),
                SmallFile.TABLES
                        + "with recursive n (i) as (select 1 union all select i + 1 from n where i < 300)"
                        + " insert into guests (vorname) select printf('%0200d', i) from n;");
        return file();
    }

    /** Opens the file and reads everything. */
    private void readAll() {
        try (SqliteHouse house = SqliteHouse.open(file(), folder)) {
            for (LegacyTable table : house.tables()) {
                house.read(table.name(), row -> {});
            }
        }
    }

    private void assertRefused(String message) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::readAll).isInstanceOf(Unreadable.class).hasMessageContaining(message);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertNothingLeft();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file());
        }
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        assertThatThrownBy(this::readAll).hasMessageContaining("does not exist");
        Files.write(file(), new byte[0]);
        assertRefused("is empty (0 bytes)");
        Files.writeString(file(), "id;vorname\n".repeat(1000), UTF_8);
        assertRefused("is no SQLite database");
        byte[] noise = new byte[4 * PAGE];
        new Random(17).nextBytes(noise);
        Files.write(file(), noise);
        assertRefused("is encrypted, or no SQLite database");
    }

    @Test
    void refusesDatabasesOfOtherProgramsAndOfNewerSqlite() throws IOException {
        SmallFile.write(
                file(), "create table songs (id integer); create view rooms as select 1; create table guests (id);");
        assertRefused("is a database of another program: it has no table rooms");
        Files.delete(file());
        byte[] newer = Files.readAllBytes(filled());
        newer[18] = 3;
        newer[19] = 3;
        Files.write(file(), newer);
        assertRefused("newer SQLite");
    }

    @Test
    void refusesTruncatedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(filled());
        for (int i = 1; i < 50; i++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length * i / 50));
            assertRefused("is damaged");
        }
    }

    /** An overwritten page is refused, unless no row and no index needs it. */
    @Test
    void refusesOverwrittenPages() throws IOException {
        byte[] whole = Files.readAllBytes(filled());
        for (int page = 1; page < whole.length / PAGE; page++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, page * PAGE, (page + 1) * PAGE, (byte) 0xA5);
            Files.write(file(), damaged);
            assertRefused("is damaged");
        }
        Files.write(file(), new byte[PAGE]);
        assertRefused("is no SQLite database");
    }

    @Test
    void refusesValuesThatAreTooLong() throws IOException {
        SmallFile.write(file(), SmallFile.TABLES + "insert into guests (vorname) values (zeroblob(8000000));");
        assertRefused("too big");
    }

    @Test
    void refusesAHeaderThatClaimsMoreThanThereIs() throws IOException {
        byte[] whole = Files.readAllBytes(filled());
        ByteBuffer.wrap(whole).putInt(28, 524_288); // 2 GB
        Files.write(file(), whole);
        assertRefused("its header says 2147483648 bytes");
    }

    @Test
    void neverRunsWhatIsInTheFile() throws IOException {
        SmallFile.write(
                file(),
                SmallFile.TABLES
                        + "create trigger refuse before insert on bookings begin select raise(abort, 'no'); end;"
                        + "create view endless as with recursive n (i) as (select 1 union all select i + 1 from n)"
                        + " select * from n;"
                        + "create view broken as select missing from rooms;");

        assertThatCode(this::readAll).doesNotThrowAnyException();
        try (SqliteHouse house = SqliteHouse.open(file(), folder)) {
            assertThat(house.tables()).extracting(LegacyTable::name).isEqualTo(List.of("bookings", "guests", "rooms"));
        }
        assertNothingLeft();
    }
}
