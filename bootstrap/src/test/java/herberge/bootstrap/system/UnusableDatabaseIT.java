package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.process.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong database setting is reported in one line with exit code 3, by every command. */
class UnusableDatabaseIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DatabaseAccess RIGHT = HouseUnderTest.accessTo(DATABASE);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static DatabaseAccess with(String url, String appPassword, String ownerUser, String ownerPassword) {
        return new DatabaseAccess(
                url, RIGHT.appUser(), appPassword, Optional.of(ownerUser), Optional.of(ownerPassword));
    }

    private static DatabaseAccess at(String url) {
        return with(url, DATABASE.password(), TestDatabase.OWNER, DATABASE.password());
    }

    private static Stream<Arguments> wrong() {
        String url = RIGHT.jdbcUrl();
        String base = url.substring(0, url.lastIndexOf('/') + 1);
        return Stream.of(
                Arguments.of("serve", at("jdbc:postgresql://no-such-host.invalid:5432/x"), "no-such-host.invalid"),
                Arguments.of("serve", at("jdbc:postgresql://127.0.0.1:1/x"), "127.0.0.1:1 refused"),
                Arguments.of("serve", at(base + "no_such_database"), "no_such_database"),
                Arguments.of("migrate", at(base + "no_such_database"), "no_such_database"),
                Arguments.of("serve", at(url + "?sslmode=require"), "SSL"),
                Arguments.of("serve", with(url, DATABASE.password(), "nobody_at_all", "x"), "nobody_at_all"),
                Arguments.of("migrate", with(url, DATABASE.password(), "nobody_at_all", "x"), "nobody_at_all"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isOneLineAndExitCodeThree(String command, DatabaseAccess access, String words) throws Exception {
        try (ServerProcess server = ServerProcess.running(access, true, folder, command)) {
            assertThat(server.exitCode()).as(server.log()).isEqualTo(ExitCode.DATABASE.number());
            assertThat(server.log().lines())
                    .singleElement()
                    .asString()
                    .startsWith("herberge-server: ")
                    .contains(words);
        }
    }

    /** The application's role cannot log in although the owner's role could. */
    @Test
    void triesTheApplicationsLoginBeforeItMigrates() throws Exception {
        try (TestDatabase fresh = TestDatabase.unmigrated()) {
            DatabaseAccess access = new DatabaseAccess(
                    fresh.jdbcUrl(),
                    "no_such_role",
                    "x",
                    Optional.of(TestDatabase.OWNER),
                    Optional.of(fresh.password()));
            try (ServerProcess server = ServerProcess.running(access, true, folder, "serve")) {
                assertThat(server.exitCode()).as(server.log()).isEqualTo(ExitCode.DATABASE.number());
                assertThat(server.log().lines()).singleElement().asString().contains("database.user", "no_such_role");
            }
            assertThat(HouseUnderTest.sql(
                            HouseUnderTest.accessTo(fresh), "select to_regclass('public.app_user')::text"))
                    .containsOnlyNulls();
        }
    }

    /** Version, database and migrations are logged once at the start. */
    @Test
    void isSaidInTheLogWhatStartedAndWhatWasMigrated() throws Exception {
        try (TestDatabase fresh = TestDatabase.unmigrated();
                ServerProcess server =
                        ServerProcess.running(HouseUnderTest.accessTo(fresh), true, folder, "serve", "--port", "0")) {
            server.url();

            assertThat(server.log())
                    .containsPattern("Migrated the schema from nothing to \\d+ in \\d+ steps")
                    .containsPattern("herberge-server \\S+ answers on port \\d+: Java \\d+\\S*, PostgreSQL \\d+\\S*.*,"
                            + " schema \\d+, database " + java.util.regex.Pattern.quote(fresh.jdbcUrl()));
        }
    }
}
