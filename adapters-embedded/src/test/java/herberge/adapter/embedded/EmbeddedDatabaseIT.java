package herberge.adapter.embedded;

import static herberge.adapter.embedded.DatabaseKeeper.CACHE;
import static herberge.adapter.embedded.DatabaseKeeper.executeAsOwner;
import static herberge.adapter.embedded.DatabaseKeeper.queryAsOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final int POOL = 5;

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            executeAsOwner(database, "create table note (text text)", "insert into note values ('Größmann')");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            assertThat(queryAsOwner(database, "select text from note")).isEqualTo("Größmann");
        }
    }

    @Test
    void makesNewPasswordsWhenTheFileIsLost() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            executeAsOwner(database, "create table note (text text)");
        }
        Files.delete(Cluster.credentials(folder));

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            assertThat(queryAsOwner(database, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            assertThat(openFailure()).hasMessageContaining("is in use by another herberge-server");
            assertThat(openFailure().reason()).isEqualTo(EmbeddedDatabaseException.Reason.DATA_FOLDER);
            assertThat(queryAsOwner(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderOfAnotherMajorVersion() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres").resolve("PG_VERSION"), "14\n");

        EmbeddedDatabaseException failure = openFailure();

        assertThat(failure).hasMessageContaining("was made by PostgreSQL 14 and this server carries PostgreSQL 18");
        assertThat(failure.reason()).isEqualTo(EmbeddedDatabaseException.Reason.DATA_FOLDER);
        assertThat(folder.resolve("postgres").resolve("postgresql.conf")).doesNotExist();
    }

    @Test
    void closesADataFolderThatIsOpenToOthers() throws IOException {
        Path data = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedDatabase.open(data, CACHE, 2).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");

        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x--x"));
        EmbeddedDatabase.open(data, CACHE, 2).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAnOpenFolderThatHoldsOtherThings() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createFile(home.resolve("letter.txt"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> EmbeddedDatabase.open(home, CACHE, 2))
                .isInstanceOfSatisfying(
                        EmbeddedDatabaseException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(EmbeddedDatabaseException.Reason.DATA_FOLDER))
                .hasMessageContaining("is open to other users");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwxrwxrwx");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("letter.txt"));
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        folder = Files.createFile(folder.resolve("file"));

        assertThat(openFailure().reason()).isEqualTo(EmbeddedDatabaseException.Reason.DATA_FOLDER);
    }

    @Test
    void takesOverFromAServerThatWasKilled() throws IOException, SQLException, InterruptedException {
        Process child = keeper("kept", folder);
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("written");
            PostmasterFile orphan =
                    PostmasterFile.read(folder.resolve("postgres")).orElseThrow();
            assertThat(openFailure()).hasMessageContaining("process " + child.pid());

            child.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(orphan.pid())).hasValueSatisfying(ProcessHandle::isAlive);

            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
                assertThat(queryAsOwner(database, "select text from note")).isEqualTo("kept by the child");
                await().until(() -> ProcessHandle.of(orphan.pid())
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> !isZombie(process.pid()))
                        .isEmpty());
            }
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void isNotHeldUpByAStrangerWithThePostmastersOldProcessId() throws IOException, SQLException {
        EmbeddedDatabase.open(folder, CACHE, POOL).close();
        Files.writeString(
                PostmasterFile.in(folder.resolve("postgres")),
                ProcessHandle.current().pid() + "\n" + folder + "\n1767225600\n1\n\n127.0.0.1\n1 1\nready\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            assertThat(queryAsOwner(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenPostgresDies() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            executeAsOwner(database, "create table note (text text)", "insert into note values ('still here')");
            for (int i = 0; i < 2; i++) {
                kill(PostmasterFile.read(folder.resolve("postgres"))
                        .orElseThrow()
                        .pid());

                await().ignoreExceptionsInstanceOf(SQLException.class)
                        .untilAsserted(() -> assertThat(queryAsOwner(database, "select text from note"))
                                .isEqualTo("still here"));
            }
        }
        assertThat(ClusterProcesses.of(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void showsErrandsTheWayIntoTheDatabaseThatRuns() throws SQLException {
        assertThat(EmbeddedDatabase.findRunning(folder)).isEmpty();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, CACHE, POOL)) {
            assertThat(EmbeddedDatabase.findRunning(folder)).contains(database.access());
        }
        assertThat(EmbeddedDatabase.findRunning(folder)).isEmpty();
    }

    @Test
    void throwsADemoAwayWithAllItsProcesses() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.openTemporary(folder, CACHE, POOL)) {
            assertThat(queryAsOwner(database, "select 1")).isEqualTo("1");
            assertThat(children()).hasSize(1);
        }

        assertThat(children()).isEmpty();
    }

    @Test
    void sweepsUpAfterAKilledDemo() throws IOException, InterruptedException {
        Process child = keeper("thrown-away", folder);
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("written");
            Path left = children().get(0);
            child.destroyForcibly().waitFor();

            EmbeddedDatabase.openTemporary(folder, CACHE, POOL).close();

            assertThat(left).doesNotExist();
            assertThat(children()).isEmpty();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void leavesTheFolderOfARunningDemoAlone() throws SQLException, IOException {
        try (EmbeddedDatabase first = EmbeddedDatabase.openTemporary(folder, CACHE, POOL);
                EmbeddedDatabase second = EmbeddedDatabase.openTemporary(folder, CACHE, POOL)) {
            assertThat(queryAsOwner(first, "select 1")).isEqualTo("1");
            assertThat(queryAsOwner(second, "select 1")).isEqualTo("1");
            assertThat(children()).hasSize(2);
        }
    }

    private EmbeddedDatabaseException openFailure() {
        return catchThrowableOfType(
                EmbeddedDatabaseException.class,
                () -> EmbeddedDatabase.open(folder, CACHE, POOL).close());
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static Process keeper(String how, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseKeeper.class.getName(),
                        how,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }
}
