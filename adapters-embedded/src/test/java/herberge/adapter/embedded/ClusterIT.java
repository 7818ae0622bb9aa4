package herberge.adapter.embedded;

import static herberge.adapter.embedded.DatabaseKeeper.CACHE;
import static herberge.adapter.embedded.DatabaseKeeper.executeAsOwner;
import static herberge.adapter.embedded.DatabaseKeeper.queryAsOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests the properties of a new cluster; all tests use the same one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

    private Path folder;
    private EmbeddedDatabase database;

    @BeforeAll
    void start(@TempDir Path shared) {
        folder = shared;
        database = EmbeddedDatabase.open(folder, CACHE, 5);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void writesToTheDiskBeforeItAnswers() throws SQLException {
        assertThat(queryAsOwner(database, "show fsync")).isEqualTo("on");
        assertThat(queryAsOwner(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(queryAsOwner(database, "show full_page_writes")).isEqualTo("on");
        assertThat(queryAsOwner(database, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void givesEachRoleNoMoreThanItNeeds() throws SQLException {
        assertThat(queryAsOwner(database, """
                select count(*) from pg_roles
                 where rolname in ('herberge_owner', 'herberge_app')
                   and not (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)""")).isEqualTo("2");
        assertThat(queryAsOwner(database, "select pg_has_role('herberge_app', 'herberge_owner', 'member')"))
                .isEqualTo("f");
        assertThatThrownBy(() -> executeAsApp(database, "create table note (text text)"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        executeAsOwner(database, "create extension btree_gist", "create extension pg_trgm");
    }

    @Test
    void letsNobodyInWithoutAPasswordAndTheSuperuserNotAtAll() {
        String url = database.access().jdbcUrl();

        assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedDatabase.APP, "guessed"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .hasMessageContaining("pg_hba.conf");
    }

    @Test
    void sortsByTheLettersAloneWhateverTheMachineSpeaks() throws SQLException {
        assertThat(queryAsOwner(
                        database,
                        "select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding) "
                                + "from pg_database where datname = 'herberge'"))
                .isEqualTo("b C.UTF-8 UTF8");
    }

    @Test
    void keepsPasswordsFromOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Cluster.credentials(folder))))
                .isEqualTo("rw-------");
    }

    private static void executeAsApp(EmbeddedDatabase database, String sql) throws SQLException {
        EmbeddedAccess access = database.access();
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
