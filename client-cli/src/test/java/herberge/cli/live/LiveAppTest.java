package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.SocketServer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiveAppTest extends LiveTest {

    @Test
    void showsTheHouseAndTheDetailsUnderTheCursor() {
        start("de");
        connect();

        screen.shows("=Meyer=").shows("verbunden").shows("heute Di 01.12.");
        screen.shows("“late”").shows("#Wa");
    }

    @Test
    void showsAllDetailsInAListAlsoWhereThePaneIsClosed() {
        start("en");
        connect();
        screen.shows("“late”").type("s").hides("“late”");

        screen.type("\r").shows("everything about this stay").shows("“late”").shows("open: 110.00");
        screen.type("\r").hides("“late”");
    }

    @Test
    void showsTheChangeOfAColleagueWithoutMovingTheCursor() {
        start("en");
        SocketServer.Peer peer = connect();
        screen.shows("connected").shows("2026-17  Erika Meyer").shows("“late”");
        server.on("GET /bookings/17", 200, booking(4, 2, "2026-12-01", "2026-12-05"));

        peer.send(event(41, 4, booking(4, 2, "2026-12-01", "2026-12-05")));

        screen.shows("ben moved 2026-17 (Erika Meyer) to 2 - Einzelzimmer, Tue 1 Dec – Sat 5 Dec");
        screen.shows("Tue 1 Dec: free");
    }

    @Test
    void ignoresAChangeThatIsOlderThanTheChart() {
        start("en");
        SocketServer.Peer peer = connect();
        screen.shows("=Meyer=");

        peer.send(event(41, 2, booking(2, 2, "2026-12-01", "2026-12-09")));
        peer.send(event(42, 4, booking(4, 1, "2026-12-01", "2026-12-03")));

        screen.shows("Tue 1 Dec – Thu 3 Dec");
    }

    @Test
    void saysThatTheConnectionIsLostAndCatchesUp() {
        start("en");
        connect().drop();

        screen.shows("connection lost").shows("=Meyer=");

        SocketServer.Peer again = connect();
        again.send(event(41, 4, booking(4, 2, "2026-12-01", "2026-12-05")));
        screen.shows("● connected").shows("Tue 1 Dec: free");
    }

    @Test
    void goesToADateAndFiltersAndFindsAKeyInTheHelp() {
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type("g5.12.\r").shows("Sat 5 Dec: free");
        screen.type("/einzel\r").hides("1 - Apart").shows("/einzel");
        screen.type("/\u0015\r").shows("1 - Apart");
        screen.type("?zoom\u0015week on").shows("one week on").hides("one room up");
        screen.type("\r").shows("Sat 12 Dec: free");
        screen.type("gnonsense\r").shows("\"nonsense\" is no date");
    }

    @Test
    void followsTheMouseAndFreesIt() {
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type("\u001B[<0;40;7M").shows("2 - Einzelzimmer").shows("free");
        screen.type("M").shows("The mouse is free");
        assertThat(screen.hasMouse()).isFalse();
    }

    @Test
    void tellsWhoElseIsAtTheStay() {
        start("en");
        SocketServer.Peer peer = connect();
        screen.shows("“late”");

        assertThat(peer.read().toString())
                .isEqualTo("{\"type\":\"focus\",\"entity\":\"booking\",\"id\":17,\"mode\":\"view\"}");
        peer.send("{\"type\":\"presence\",\"entity\":\"booking\",\"id\":17,\"users\":["
                + "{\"userId\":2,\"fullName\":\"Anna Berger\",\"mode\":\"view\"},"
                + "{\"userId\":3,\"fullName\":\"Ben Wimmer\",\"mode\":\"edit\"}]}");
        screen.shows("Ben Wimmer edits").hides("Anna Berger");

        screen.type("]").shows("Tue 8 Dec: free");
        assertThat(peer.read().toString()).isEqualTo("{\"type\":\"blur\",\"entity\":\"booking\",\"id\":17}");
    }

    @Test
    void survivesManySizes() {
        start("en");
        connect();
        screen.shows("=Meyer=");
        Random random = new Random(30);

        for (int i = 0; i < 30; i++) {
            screen.resize(1 + random.nextInt(200), 1 + random.nextInt(60));
        }
        screen.resize(90, 24);

        screen.shows("=Meyer=").shows("q quit");
    }

    @Test
    void showsARefusalAndAServerThatIsAway() {
        server.refuses("t-1", "{\"code\":\"unauthenticated\"}");
        start("en");

        screen.shows("refused: unauthenticated");
    }

    @Test
    void endsByKeyAndByCall() throws InterruptedException {
        LiveApp app = start("en");
        app.close();
        assertThat(hasEnded()).isTrue();
        assertThat(screen.isClosed()).isTrue();
    }
}
