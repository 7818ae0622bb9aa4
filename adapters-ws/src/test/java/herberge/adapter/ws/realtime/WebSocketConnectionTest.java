package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.util.stream.IntStream;
import org.eclipse.jetty.websocket.api.Frame;
import org.junit.jupiter.api.Test;

final class WebSocketConnectionTest {

    private final HouseInMemory house = new HouseInMemory();
    private final User ben = house.hire("ben", Role.USER);
    private final ClientEnd client = new ClientEnd();

    private static void ping(WebSocketConnection socket, String payload) {
        ClientEnd.say(socket, Frame.Type.PING, true, payload);
    }

    private static void piece(WebSocketConnection socket, String payload) {
        ClientEnd.say(socket, Frame.Type.CONTINUATION, false, payload);
    }

    @Test
    void isClosedOnceWhateverStillComes() {
        WebSocketConnection socket = house.open(client, ben, 0);
        ClientEnd.say(socket, "nonsense");
        client.read();
        int read = client.everything().size();

        for (int i = 0; i < 1_000; i++) {
            ClientEnd.say(socket, "{\"type\":\"ping\"}");
            ClientEnd.say(socket, "nonsense");
            ClientEnd.say(socket, Frame.Type.BINARY, true, "x");
            ping(socket, "x");
            socket.close(CloseCode.TOO_SLOW); // as the liveness monitor may do
        }

        assertThat(client.closes()).containsExactly(4400);
        assertThat(house.cutsPlanned()).isEqualTo(1);
        assertThat(client.unread()).isZero();
        assertThat(client.everything()).hasSize(read);
    }

    @Test
    void cutsOffWhoGoesOnAndOnAfterItWasClosed() {
        WebSocketConnection socket = house.open(client, ben, 0);
        IntStream.range(0, 5_000).forEach(i -> piece(socket, ""));

        assertThat(client.closes()).containsExactly(4429);
        assertThat(client.cuts()).isZero();
        IntStream.range(0, 20_000).forEach(i -> piece(socket, ""));
        assertThat(client.cuts()).isPositive();
    }

    @Test
    void answersOnlyTheLatestOfThePingsThatNobodyReadsTheAnswersOf() {
        WebSocketConnection socket = house.open(client, ben, 0);
        IntStream.rangeClosed(1, 50).forEach(i -> ping(socket, "ping " + i));

        assertThat(client.unread("pong")).isEqualTo(1);
        client.read();
        assertThat(client.everything().stream().filter(message -> message.startsWith("pong ")))
                .containsExactly("pong ping 1", "pong ping 50");
        ping(socket, "ping 51");
        client.read();
        assertThat(client.everything()).contains("pong ping 51");
    }

    @Test
    void pilesUpNoPingsThatCannotBeWritten() {
        WebSocketConnection socket = house.open(client, ben, 0);
        IntStream.range(0, 100).forEach(i -> socket.ping());

        assertThat(client.unread("ping")).isEqualTo(1);
        client.read();
        assertThat(client.everything().stream().filter(message -> message.startsWith("ping ")))
                .hasSize(2);
    }

    @Test
    void hearsAMessageHoweverItIsCutAndNoneThatNeverEnds() {
        WebSocketConnection socket = house.open(client, ben, 0);
        for (int time = 0; time < 2; time++) {
            ClientEnd.say(socket, Frame.Type.TEXT, false, "{\"type\"");
            IntStream.range(0, 200).forEach(i -> piece(socket, " "));
            ClientEnd.say(socket, Frame.Type.CONTINUATION, true, ":\"ping\"}");
        }
        client.read();
        assertThat(client.everything().stream().filter(message -> message.contains("\"pong\"")))
                .hasSize(2);
        assertThat(client.closes()).isEmpty();

        ClientEnd.say(socket, Frame.Type.TEXT, false, "{");
        IntStream.range(0, 255).forEach(i -> piece(socket, ""));
        assertThat(client.closes()).isEmpty();
        piece(socket, "");
        assertThat(client.closes()).containsExactly(4429);
    }

    @Test
    void answersWhoeverNamesHalfACharacter() {
        WebSocketConnection socket = house.open(client, ben, 0);
        ClientEnd.say(socket, "{\"type\":\"focus\",\"entity\":\"\\ud83d\",\"id\":1,\"mode\":\"view\"}");
        client.read();

        assertThat(client.everything().stream().filter(message -> message.contains("there is no ? 1")))
                .hasSize(1);
        assertThat(client.closes()).isEmpty();
    }

    @Test
    void hearsNothingAboveSixtyFourKibibytesInHowManyPiecesEver() {
        WebSocketConnection socket = house.open(client, ben, 0);
        ClientEnd.say(socket, Frame.Type.TEXT, false, "x".repeat(40_000));
        assertThat(client.closes()).isEmpty();
        piece(socket, "x".repeat(25_537));

        assertThat(client.closes()).containsExactly(4413);
    }
}
