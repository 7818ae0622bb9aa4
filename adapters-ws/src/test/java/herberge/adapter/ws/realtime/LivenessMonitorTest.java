package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.SessionCache.LoginState;
import herberge.domain.user.Role;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By a clock that moves only where a test moves it, and looking only when it says so. */
final class LivenessMonitorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HouseInMemory house = new HouseInMemory();
    private final ClientEnd client = new ClientEnd();
    private final LivenessMonitor watch = new LivenessMonitor(house.all(), who -> LoginState.VALID, house::nanos);

    @AfterEach
    void close() {
        watch.close();
    }

    /** As many looks as there are seconds. */
    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            house.pass(SECOND);
            watch.look();
            client.read();
        }
    }

    private long pings() {
        return client.everything().stream().filter(it -> it.startsWith("ping")).count();
    }

    @Test
    void pingsEveryThirtySecondsAndDropsWhoAnswersNothingForSeventyFive() {
        house.open(client, house.hire("ben", Role.USER), 0);

        pass(29);
        assertThat(pings()).isZero();
        pass(1);
        assertThat(pings()).isEqualTo(1);
        pass(30);
        assertThat(pings()).isEqualTo(2);
        pass(15);
        assertThat(client.closes()).isEmpty();
        pass(1);
        assertThat(client.closes()).containsExactly(4508);
    }

    @Test
    void keepsWhoAnswers() {
        WebSocketConnection socket = house.open(client, house.hire("ben", Role.USER), 0);
        for (int i = 0; i < 10; i++) {
            pass(30);
            ClientEnd.say(socket, Frame.Type.PONG, true, "");
        }

        assertThat(pings()).isEqualTo(10);
        assertThat(client.closes()).isEmpty();
    }

    @Test
    void sendsAwayWhoSaysNothingInTime() {
        house.open(client);
        pass(5);
        assertThat(client.closes()).isEmpty();
        pass(1);

        assertThat(client.closes()).containsExactly(4408);
    }
}
