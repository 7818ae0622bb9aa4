package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.SessionCache.LoginState;
import herberge.domain.user.Role;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uses a clock that only the test moves, and checks sockets only when the test does so. */
final class LivenessMonitorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HouseInMemory house = new HouseInMemory();
    private final ClientEnd client = new ClientEnd();
    private final LivenessMonitor monitor =
            new LivenessMonitor(house.openSockets(), caller -> LoginState.VALID, HouseInMemory.TIMINGS, house::nanos);

    @AfterEach
    void close() {
        monitor.close();
    }

    /** Lets the seconds pass, with one check per second. */
    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            house.pass(SECOND);
            monitor.checkSockets();
            client.read();
        }
    }

    private long pings() {
        return client.everything().stream()
                .filter(message -> message.startsWith("ping"))
                .count();
    }

    @Test
    void pingsAtTheIntervalAndClosesClientsThatDoNotAnswer() {
        house.open(client, house.hire("ben", Role.USER), 0);

        pass(19);
        assertThat(pings()).isZero();
        pass(1);
        assertThat(pings()).isEqualTo(1);
        pass(20);
        assertThat(pings()).isEqualTo(2);
        pass(10);
        assertThat(client.closes()).isEmpty();
        pass(1);
        assertThat(client.closes()).containsExactly(4508);
    }

    @Test
    void keepsWhoAnswers() {
        WebSocketConnection socket = house.open(client, house.hire("ben", Role.USER), 0);
        for (int i = 0; i < 10; i++) {
            pass(20);
            ClientEnd.say(socket, Frame.Type.PONG, true, "");
        }

        assertThat(pings()).isEqualTo(10);
        assertThat(client.closes()).isEmpty();
    }

    @Test
    void sendsAwayWhoSaysNothingInTime() {
        house.open(client);
        pass(4);
        assertThat(client.closes()).isEmpty();
        pass(1);

        assertThat(client.closes()).containsExactly(4408);
    }
}
