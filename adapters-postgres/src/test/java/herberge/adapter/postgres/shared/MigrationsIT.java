package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.postgres.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsIT {

    private static final String FROM_THE_FUTURE = """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'somebody', 1, true)
            """;

    /** The history of a build before the first release: different scripts with these numbers, and more of them. */
    private static final String MORE_OF_AN_EARLIER_BUILD = """
            with own as (update flyway_schema_history set checksum = installed_rank)
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            select n, to_char(n, 'FM0000'), 'step ' || n, 'SQL', 'V' || n || '__step.sql', n, 'somebody', 1, true
              from generate_series((select max(installed_rank) + 1 from flyway_schema_history), 28) n
            """;

    @Test
    void startsFromZeroAndFindsNothingToDoTheSecondTime() {
        try (TestDatabase database = TestDatabase.unmigrated()) {
            Migrations migrations = database.migrations();

            assertThat(migrations.standing()).isEqualTo(Standing.OLDER);
            assertThat(migrations.migrate()).isPositive();
            assertThat(migrations.standing()).isEqualTo(Standing.CURRENT);
            assertThat(migrations.migrate()).isZero();
            assertThat(database.migrations().migrate()).isZero();
        }
    }

    @Test
    void letsTheApplicationRoleLook() {
        try (TestDatabase empty = TestDatabase.unmigrated();
                TestDatabase migrated = TestDatabase.create()) {
            assertThat(asApplication(empty).standing()).isEqualTo(Standing.OLDER);
            assertThat(asApplication(migrated).standing()).isEqualTo(Standing.CURRENT);
        }
    }

    @Test
    void knowsASchemaThatIsNewerThanItself() {
        try (TestDatabase database = TestDatabase.create()) {
            Jdbi.create(database.owner()).useHandle(h -> h.execute(FROM_THE_FUTURE));

            assertThat(database.migrations().standing()).isEqualTo(Standing.NEWER);
            assertThat(asApplication(database).standing()).isEqualTo(Standing.NEWER);
        }
    }

    @Test
    void knowsASchemaWithAMigrationThatFailed() {
        try (TestDatabase database = TestDatabase.create()) {
            Jdbi.create(database.owner())
                    .useHandle(h -> h.execute("update flyway_schema_history set success = false where installed_rank ="
                            + " (select max(installed_rank) from flyway_schema_history)"));

            assertThat(database.migrations().standing()).isEqualTo(Standing.HALF_APPLIED);
            assertThat(asApplication(database).standing()).isEqualTo(Standing.HALF_APPLIED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flyway_schema_history set checksum = checksum + 1 where version = '0001'",
                "update flyway_schema_history set version = '0001.5', installed_rank = 1000 where version = '0001'",
                MORE_OF_AN_EARLIER_BUILD
            })
    void knowsASchemaOfOtherMigrationsThanItsOwn(String history) {
        try (TestDatabase database = TestDatabase.create()) {
            Jdbi.create(database.owner()).useHandle(h -> h.execute(history));

            assertThat(database.migrations().standing()).isEqualTo(Standing.DIVERGED);
            assertThat(asApplication(database).standing()).isEqualTo(Standing.DIVERGED);
        }
    }

    @Test
    void seesThatAStepIsMissing() {
        try (TestDatabase database = TestDatabase.create()) {
            Jdbi.create(database.owner())
                    .useHandle(h -> h.execute("delete from flyway_schema_history where installed_rank ="
                            + " (select max(installed_rank) from flyway_schema_history)"));

            assertThat(database.migrations().standing()).isEqualTo(Standing.OLDER);
            assertThat(asApplication(database).standing()).isEqualTo(Standing.OLDER);
        }
    }

    private static Migrations asApplication(TestDatabase database) {
        return new Migrations(database.app(), TestDatabase.APP);
    }
}
