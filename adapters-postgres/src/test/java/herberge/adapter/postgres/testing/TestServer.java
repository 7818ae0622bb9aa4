package herberge.adapter.postgres.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server that all tests of this JVM share: the one named by {@code HERBERGE_TEST_DATABASE_URL}, {@code
 * …_USER} and {@code …_PASSWORD} of a superuser (system properties before environment), otherwise a container,
 * otherwise an embedded server.
 *
 * @param url the URL of any database there, from which the URLs of the others are derived
 * @param embedded whether the server ends with this JVM
 */
record TestServer(String url, String user, String password, boolean embedded) {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final String NEWEST_IMAGE = "postgres:18-alpine";

    static TestServer find() {
        String url = setting("HERBERGE_TEST_DATABASE_URL");
        if (url != null) {
            String user = setting("HERBERGE_TEST_DATABASE_USER");
            String password = setting("HERBERGE_TEST_DATABASE_PASSWORD");
            return new TestServer(url, user == null ? "postgres" : user, password == null ? "" : password, false);
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? inContainer()
                : embedded(EmbeddedPostgres.builder());
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
    private static TestServer inContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(NEWEST_IMAGE);
        container.start();
        return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword(), true);
    }

    /** Starts an embedded server, whose own shutdown hook ends it with the JVM. */
    static TestServer embedded(EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres postgres = builder.setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("jit", "off")
                    .setPGStartupWait(START_TIMEOUT)
                    .start();
            return new TestServer(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", true);
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for the tests", e);
        }
    }

    /** Returns the URL of the database with that name on this server. */
    String urlOf(String database) {
        String base = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return base.substring(0, base.lastIndexOf('/') + 1) + database.toLowerCase(Locale.ROOT);
    }

    DataSource superuser(String database) {
        return source(urlOf(database), user, password);
    }

    static DataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static @Nullable String setting(String name) {
        String property = System.getProperty(name);
        return property != null ? property : System.getenv(name);
    }
}
