package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Relay;
import herberge.application.testing.RelayContract.Heard;
import herberge.domain.testing.FreePort;
import herberge.domain.testing.Patience;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationListenerIT {

    private final TestDatabase database = TestDatabase.shared();
    private final Heard heard = new Heard();
    private @Nullable NotificationListener notices;

    private void listen(String url, Map<String, Relay.Listener> listeners) {
        notices = NotificationListener.listen(
                new ConnectionPool.Settings(
                        url, TestDatabase.APP, database.password(), 1, 0, Patience.LIMIT, Duration.ofMinutes(1)),
                listeners);
    }

    private void listen(Map<String, Relay.Listener> listeners) {
        listen(database.jdbcUrl(), listeners);
        assertThat(heard.next()).isEqualTo("(lost)");
        assertThat(heard.next()).isEqualTo("(back)");
    }

    @AfterEach
    void close() {
        if (notices != null) {
            notices.close();
        }
    }

    private void say(String channel, String message) {
        Jdbi.create(database.app())
                .useHandle(h -> h.createQuery("select pg_notify(:channel, :what)::text")
                        .bind("channel", channel)
                        .bind("what", message)
                        .mapTo(String.class)
                        .one());
    }

    /** Ends the connections, as a restart of the database does. */
    private void throwOut() {
        Jdbi.create(database.superuser())
                .useHandle(h -> h.createQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where datname = current_database() and application_name = 'herberge-notices'
                        """).mapTo(Long.class).one());
    }

    @Test
    void hearsWhatIsSaidOnItsChannel() {
        listen(Map.of("herberge_one", heard));
        say("herberge_other", "not for us");
        say("herberge_one", "first");
        say("herberge_one", "second");

        assertThat(heard.next()).isEqualTo("first");
        assertThat(heard.next()).isEqualTo("second");
    }

    @Test
    void tellsThatItWasDeafAndHearsAgain() {
        listen(Map.of("herberge_one", heard));
        throwOut();

        assertThat(heard.next()).isEqualTo("(lost)");
        assertThat(heard.next()).isEqualTo("(back)");
        say("herberge_one", "again");
        assertThat(heard.next()).isEqualTo("again");
    }

    @Test
    void keepsHearingWhereAListenerFails() {
        Relay.Listener failing = new Heard() {
            @Override
            public void onMessage(String message) {
                throw new IllegalStateException("cannot hear");
            }
        };
        listen(Map.of("herberge_one", heard, "herberge_other", failing));
        say("herberge_other", "fails");
        say("herberge_one", "does not");

        assertThat(heard.next()).isEqualTo("does not");
    }

    @Test
    void staysDeafWhereThereIsNoDatabase() {
        listen("jdbc:postgresql://127.0.0.1:" + FreePort.pick() + "/herberge", Map.of("herberge_one", heard));

        assertThat(heard.next()).isEqualTo("(lost)"); // the initial state
        assertThat(heard.next()).isEqualTo("(lost)"); // after the first attempt
    }
}
