package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tasks that an operator runs beside the server, and databases on which the server refuses to run; all as processes of
 * their own.
 */
class OperatorTasksIT {

    private static final String OF_THE_FUTURE = """
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                               installed_by, execution_time, success)
            values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 0, 'somebody', 0, true)
            """;

    /** The same version numbers, other scripts. */
    private static final String OF_AN_EARLIER_BUILD = """
            update flyway_schema_history set checksum = checksum + 1, description = 'step ' || version
            """;

    @TempDir
    Path folder;

    private TestDatabase database = TestDatabase.unmigrated();

    @AfterEach
    void drop() {
        database.close();
    }

    private DatabaseAccess access() {
        return HouseUnderTest.accessTo(database);
    }

    private ServerProcess run(boolean asOwner, String... arguments) throws IOException {
        return ServerProcess.running(access(), asOwner, folder, arguments);
    }

    private void migrated() {
        database.close();
        database = TestDatabase.create();
    }

    private void refusesToServe(boolean asOwner, String because) throws Exception {
        try (ServerProcess server = run(asOwner, "serve", "--host", "127.0.0.1", "--port", "0")) {
            assertThat(server.exitCode()).as(server.log()).isEqualTo(ExitCode.SCHEMA.number());
            assertThat(server.log()).contains(because);
            assertThat(server.out()).doesNotContain("listening");
        }
    }

    @Test
    void nobodyServesANewerSchema() throws Exception {
        migrated();
        HouseUnderTest.run(access(), OF_THE_FUTURE);

        refusesToServe(true, "newer schema than this server");
        refusesToServe(false, "newer schema than this server");
        try (ServerProcess plan = run(true, "migrate", "--plan")) {
            assertThat(plan.exitCode()).as(plan.log()).isEqualTo(ExitCode.SCHEMA.number());
            assertThat(plan.log())
                    .contains("to go back to this release, restore the backup that was made before the migration");
        }
    }

    @Test
    void nobodyServesOrMigratesTheSchemaOfAnEarlierBuild() throws Exception {
        migrated();
        HouseUnderTest.run(access(), OF_AN_EARLIER_BUILD);
        String because =
                "the database was made by an earlier build, whose schema this server cannot migrate: export what"
                        + " you need with that build, and start this one with an empty data folder or an empty database";

        refusesToServe(true, because);
        refusesToServe(false, because);
        try (ServerProcess migrate = run(true, "migrate")) {
            assertThat(migrate.exitCode()).as(migrate.log()).isEqualTo(ExitCode.SCHEMA.number());
            assertThat(migrate.log()).contains(because);
        }
    }

    @Test
    void theSchemaIsMigratedByItsOwnerOnly() throws Exception {
        refusesToServe(false, "run herberge-server migrate first");
        try (ServerProcess nobody = run(false, "migrate")) {
            assertThat(nobody.exitCode()).isEqualTo(ExitCode.CONFIGURATION.number());
            assertThat(nobody.log()).contains("database.owner_user");
        }

        try (ServerProcess owner = run(true, "migrate")) {
            assertThat(owner.exitCode()).as(owner.log()).isZero();
        }

        assertThat(database.migrations().standing()).isEqualTo(Standing.CURRENT);
        try (ServerProcess server = ServerProcess.on(access(), folder)) {
            HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
        }
    }

    @Test
    void aLostPasswordIsReplacedUnderTheRunningServer() throws Exception {
        migrated();
        try (ServerProcess server = ServerProcess.on(access(), folder)) {
            HouseClient lost = HouseClient.at(server.url()).loggedIn("admin", server.firstPassword());

            try (ServerProcess errand = run(false, "admin", "reset-password", "admin")) {
                assertThat(errand.exitCode()).as(errand.log()).isZero();
                HouseClient back = HouseUnderTest.settledIn(
                        HouseClient.at(server.url()), "admin", errand.out().strip());
                back.get("/rooms").expect(200);
            }

            assertThat(lost.post("/auth/login", loginWith(server.firstPassword()))
                            .status())
                    .isEqualTo(401);
        }
    }

    private static Map<String, String> loginWith(String password) {
        return Map.of("username", "admin", "password", password);
    }
}
