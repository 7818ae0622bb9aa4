package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.application.testing.RelayContract;
import herberge.domain.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PgNotifyRelayIT implements RelayContract {

    private final TestDatabase database = TestDatabase.shared();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Topic> lost = new CopyOnWriteArrayList<>();

    @Override
    public Relay joined(Map<Topic, Listener> listeners) {
        Map<String, Listener> channels = new HashMap<>();
        listeners.forEach((topic, listener) -> channels.put(PgNotifyRelay.channel(topic), listener));
        opened.add(NotificationListener.listen(settings(database.jdbcUrl()), channels));
        return relay(settings(database.jdbcUrl()));
    }

    private PgNotifyRelay relay(ConnectionPool.Settings settings) {
        ConnectionPool pool = new ConnectionPool(settings);
        opened.add(pool);
        PgNotifyRelay relay = new PgNotifyRelay(pool.jdbi(), lost::add);
        opened.add(0, relay); // closed before its pool
        return relay;
    }

    private ConnectionPool.Settings settings(String url) {
        return settings(url, Patience.LIMIT);
    }

    private ConnectionPool.Settings settings(String url, Duration toConnect) {
        return new ConnectionPool.Settings(
                url, TestDatabase.APP, database.password(), 1, 0, toConnect, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : opened) {
            resource.close();
        }
    }

    @Test
    void saysNothingAndFailsNotWhereTheDatabaseIsAway() {
        PgNotifyRelay relay = relay(settings("jdbc:postgresql://127.0.0.1:1/herberge", Duration.ofSeconds(1)));

        relay.publish(Topic.PRESENCE, "to nobody");
        relay.close();
        relay.publish(Topic.PRESENCE, "nor this");

        await().untilAsserted(() -> assertThat(lost).containsExactly(Topic.PRESENCE, Topic.PRESENCE));
    }

    /** Another user holds the only connection while more messages are sent than the queue holds. */
    @Test
    void waitsForNoDatabase() {
        Heard heard = new Heard();
        opened.add(NotificationListener.listen(
                settings(database.jdbcUrl()), Map.of(PgNotifyRelay.channel(Topic.EVENTS), heard)));
        heard.await("(back)");
        ConnectionPool pool = new ConnectionPool(settings(database.jdbcUrl()));
        opened.add(pool);
        PgNotifyRelay relay = new PgNotifyRelay(pool.jdbi(), lost::add);

        pool.jdbi().useHandle(taken -> {
            for (int i = 0; i < 5_000; i++) {
                relay.publish(Topic.EVENTS, "word " + i);
            }
            assertThat(heard.hasHeardNothing()).isTrue();
        });

        relay.close();
    }

    @Test
    void waitsForTheDiskAgainWhereSomethingIsStored() {
        ConnectionPool pool = new ConnectionPool(settings(database.jdbcUrl()));
        opened.add(pool);
        Jdbi jdbi = pool.jdbi();
        String before = synchronousCommit(jdbi);

        PgNotifyRelay relay = new PgNotifyRelay(jdbi, lost::add);
        relay.publish(Topic.PRESENCE, "on the only connection");
        relay.close();

        assertThat(synchronousCommit(jdbi)).isEqualTo(before);
    }

    private static String synchronousCommit(Jdbi jdbi) {
        return jdbi.withHandle(h ->
                h.createQuery("show synchronous_commit").mapTo(String.class).one());
    }
}
