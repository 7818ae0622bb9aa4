package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.postgres.testing.OldestPostgres;
import herberge.adapter.postgres.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tests that everything that runs on the newest PostgreSQL also runs on version 15. */
class OldestPostgresIT extends EveryStore {

    OldestPostgresIT() {
        super(OldestPostgres.database());
    }

    @Test
    void isReallyThatOld() {
        TestDatabase database = OldestPostgres.database();
        String version = Jdbi.create(database.app())
                .withHandle(h ->
                        h.createQuery("show server_version").mapTo(String.class).one());

        assertThat(version).startsWith("15.");
        assertThat(database.migrations().standing()).isEqualTo(Standing.CURRENT);
    }
}
