package herberge.bootstrap.background;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import herberge.application.port.AuditSeals.Head;
import herberge.application.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AuditHeadLogTest {

    private final SettableClock clock = new SettableClock(NOON);
    private Optional<Head> head = Optional.of(new Head(7, "cafe"));
    private final AtomicInteger looks = new AtomicInteger();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditHeadLog.class);
    private final AuditHeadLog heads = new AuditHeadLog(
            caller -> {
                looks.incrementAndGet();
                return head;
            },
            clock);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    /** What a server logs that calls it a thousand times in the rest of the day. */
    private List<String> logged() {
        log.list.clear();
        for (int i = 0; i < 1_000; i++) {
            heads.logOnceADay();
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void tellsTheHeadAtTheStartAndThenOnceADay() {
        assertThat(logged()).containsExactly("The audit is sealed up to 7 cafe");
        clock.advance(Duration.ofHours(11));
        assertThat(logged()).isEmpty();

        head = Optional.of(new Head(9, "beef"));
        clock.advance(Duration.ofHours(1));
        assertThat(logged()).containsExactly("The audit is sealed up to 9 beef");
        clock.advance(Duration.ofDays(1));
        assertThat(logged()).containsExactly("The audit is sealed up to 9 beef");
        assertThat(looks).hasValue(3);
    }

    @Test
    void waitsForTheFirstSeal() {
        head = Optional.empty();
        assertThat(logged()).isEmpty();

        head = Optional.of(new Head(1, "cafe"));
        assertThat(logged()).containsExactly("The audit is sealed up to 1 cafe");
    }
}
