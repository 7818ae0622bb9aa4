package herberge.adapter.redis.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import herberge.adapter.redis.testing.RedisServer;
import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.application.testing.RelayContract;
import herberge.domain.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RedisRelayIT implements RelayContract {

    private static final String PASSWORD = "open-sesame";

    @TempDir
    static Path folder;

    private static RedisServer redis;

    private final List<RedisRelay> opened = new ArrayList<>();
    private final List<Topic> lost = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(RedisHealth.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final @Nullable Level before = logger.getLevel();

    @BeforeAll
    static void open() {
        redis = RedisServer.start(folder, "--requirepass", PASSWORD);
    }

    @AfterAll
    static void shut() {
        if (redis != null) {
            redis.close();
        }
    }

    @BeforeEach
    void listenToTheLog() {
        log.start();
        logger.setLevel(Level.DEBUG); // each failure of each side
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setLevel(before);
        opened.forEach(RedisRelay::close);
    }

    @Override
    public Relay joined(Map<Topic, Listener> listeners) {
        return joined(address(redis.port(), PASSWORD), () -> "house", listeners);
    }

    private RedisRelay joined(RedisAddress address, Supplier<String> house, Map<Topic, Listener> listeners) {
        RedisRelay relay = new RedisRelay(address, lost::add);
        opened.add(relay);
        relay.start(listeners, house);
        return relay;
    }

    private static RedisAddress address(int port, @Nullable String password) {
        return new RedisAddress("127.0.0.1", port, false, null, password);
    }

    private List<String> logged(Level level) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private boolean publisherHasFailed() {
        return List.copyOf(log.list).stream()
                .anyMatch(
                        event -> event.getThreadName().equals("redis-publisher") && event.getThrowableProxy() != null);
    }

    @Test
    void goesOnWhenRedisIsBackAndSaysSoOnce() {
        Heard heard = new Heard();
        Relay relay = joined(Map.of(Topic.EVENTS, heard));
        heard.await("(back)");

        redis.kill();
        assertThat(heard.next()).isEqualTo("(lost)");
        relay.publish(Topic.EVENTS, "to nobody");
        await().until(this::publisherHasFailed); // or it fails when Redis is back, and says so again
        heard.await("(lost)"); // several attempts
        redis.startAgain();
        heard.await("(back)");
        await().until(() -> !logged(Level.INFO).isEmpty());
        relay.publish(Topic.EVENTS, "again");

        assertThat(heard.next()).isEqualTo("again");
        assertThat(lost).containsExactly(Topic.EVENTS);
        assertThat(logged(Level.WARN)).hasSize(1);
        assertThat(logged(Level.INFO)).hasSize(1);
    }

    @Test
    @Tag("thorough")
    void keepsHearingOnALineThatIsQuiet() {
        Heard heard = new Heard();
        Relay relay = joined(Map.of(Topic.EVENTS, heard));
        heard.await("(back)");

        await().during(Duration.ofSeconds(11)).until(heard::hasHeardNothing);
        relay.publish(Topic.EVENTS, "after a silence");

        assertThat(heard.next()).isEqualTo("after a silence");
    }

    @Test
    void hearsNothingOfAnotherHouseOnTheSameRedis() {
        Heard heard = new Heard();
        joined(Map.of(Topic.EVENTS, heard));
        Heard others = new Heard();
        Relay stranger = joined(address(redis.port(), PASSWORD), () -> "other-house", Map.of(Topic.EVENTS, others));
        heard.await("(back)");
        others.await("(back)");
        Relay ours = joined(Map.of(Topic.PRESENCE, new Heard()));

        stranger.publish(Topic.EVENTS, "of the other house");
        others.await("of the other house");
        redis.ask(PASSWORD, "PUBLISH herberge:events nonsense");
        ours.publish(Topic.EVENTS, "of this house");

        assertThat(heard.next()).isEqualTo("of this house");
    }

    @Test
    void saysOnceThatThePasswordIsWrongAndNotWhichItWas() {
        Heard heard = new Heard();
        joined(address(redis.port(), "swordfish"), () -> "house", Map.of(Topic.EVENTS, heard));

        heard.await("(lost)");
        heard.await("(lost)");
        heard.await("(lost)");

        assertThat(logged(Level.WARN)).singleElement().asString().contains("WRONGPASS");
        assertThat(List.copyOf(log.list).toString()).doesNotContain("swordfish");
        assertThat(address(1, "swordfish").toString()).isEqualTo("redis://127.0.0.1:1");
    }

    @Test
    void losesWhatIsSaidWhereNobodyIsAndFailsNot() {
        Heard heard = new Heard();
        RedisRelay nowhere = joined(address(FreePort.pick(), null), () -> "house", Map.of(Topic.EVENTS, heard));

        for (int i = 0; i < 3_000; i++) {
            nowhere.publish(Topic.EVENTS, "to nobody");
        }

        heard.await("(lost)");
        heard.await("(lost)");
        assertThat(logged(Level.WARN)).singleElement().asString().contains("refused");
    }

    @Test
    void saysItsLastWordsAndEndsSoon() {
        Heard heard = new Heard();
        joined(Map.of(Topic.EVENTS, heard));
        heard.await("(back)");
        RedisRelay leaving =
                joined(address(redis.port(), PASSWORD), () -> "house", Map.of(Topic.PRESENCE, new Heard()));

        leaving.publish(Topic.EVENTS, "hello"); // it is connected now: a relay that leaves does not wait long for that
        assertThat(heard.next()).isEqualTo("hello");
        leaving.publish(Topic.EVENTS, "good bye");
        leaving.close();

        assertThat(heard.next()).isEqualTo("good bye");
    }

    @Test
    void connectsToNothingBeforeItIsStarted() {
        RedisRelay relay = new RedisRelay(address(redis.port(), PASSWORD), lost::add);

        relay.publish(Topic.EVENTS, "to nobody");
        relay.close();

        assertThat(log.list).isEmpty();
    }
}
