package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.cli.Patience;
import herberge.cli.SocketServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments and invoices of the stay under the cursor. */
class MoneyCommandsTest extends LiveTest {

    private static final String PAID = """
            {"id":3,"bookingId":17,"amountCents":11000,"method":"card","paidOn":"2026-12-01"}""";

    private static final String INVOICE = """
            {"id":%s,"number":"2026-0042","kind":"advance","bookingId":17,"issuedOn":"2026-12-01","dueOn":"2026-12-15",\
            "payableCents":5050,"recipient":{"name":"Erika Meyer"},"lines":[{"text":"Anzahlung","quantity":1,\
            "amountCents":5050}],"warnings":[{"code":"recipient-incomplete","field":"street"}]}""";

    @BeforeEach
    void chartIsLoadedAgain() {
        server.on("GET /tape-chart?from=2026-10-15&to=2027-06-17", 200, chart(STAY));
    }

    @Test
    void recordsAPaymentAfterADryRun() {
        server.on("POST /bookings/17/payments?dryRun=true", 200, PAID).on("POST /bookings/17/payments", 201, PAID);
        start("en");
        connect();
        screen.shows("Paid: 100.00, open: 110.00").type("p").shows("Paid: 110.00");

        screen.type("\r").shows("PayPal").type("card\r").shows("Reference").type("\r");

        screen.shows("Send this change?").shows("paid 110.00, card").shows("Open after that: 0.00");
        assertThat(server.requests("POST")).hasSize(1);
        screen.type("\r").shows("✔").type("l").shows("herberge pay 17 110.00 --by card");
        assertThat(server.requests("POST"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.body())
                        .isEqualTo("{\"amountCents\":11000,\"method\":\"card\",\"paidOn\":\"2026-12-01\"}"));
        screen.shows("=Meyer=");
    }

    @Test
    void anAmountWithAMinusIsPaidBack() {
        server.on("POST /bookings/17/payments?dryRun=true", 200, PAID).on("POST /bookings/17/payments", 201, PAID);
        start("de");
        connect();
        screen.shows("Bezahlt: 100,00, offen: 110,00").type("p").shows("Bezahlt: 110,00");

        screen.type("\u0015-20,5\r")
                .shows("PayPal")
                .type("bar\r")
                .shows("Beleg")
                .type("till 7\r");

        screen.shows("zurückgezahlt 20,50, bar, till 7")
                .shows("Danach offen: 130,50")
                .type("\r")
                .shows("✔");
        screen.type("l").shows("herberge pay 17 20.50 --by cash --reference 'till 7' --back");
        assertThat(server.requests("POST").get(1).body())
                .isEqualTo(
                        "{\"amountCents\":-2050,\"method\":\"cash\",\"paidOn\":\"2026-12-01\",\"reference\":\"till 7\"}");
    }

    @Test
    void saysWhatIsNoAmount() {
        start("en");
        connect();

        screen.shows("open: 110.00").type("p").shows("With a minus").type("x\r").shows("\"110.00x\" is no amount");
    }

    @Test
    void issuesAnInvoiceAfterShowingWhatItWouldSay() {
        server.on("POST /bookings/17/invoices?dryRun=true", 200, INVOICE.formatted("null"))
                .on("POST /bookings/17/invoices", 201, INVOICE.formatted("3"));
        start("de");
        connect();
        screen.shows("offen: 110,00").type("v").shows("alles, was noch auf keiner Rechnung steht");

        screen.type("eine anzahlung\r").shows("Betrag:").type("50,50\r");

        screen.shows("Rechnung ausstellen (Anzahlungsrechnung)").shows("An Erika Meyer: 50,50, fällig am Di 15.12.");
        screen.shows("50,50  1 × Anzahlung").shows("Die Anschrift von Erika Meyer ist unvollständig: Straße");
        screen.type("\r").shows("✔").type("l").shows("herberge invoice 17 --advance 50.50");
        assertThat(server.requests("POST"))
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.body()).isEqualTo("{\"kind\":\"advance\",\"amountCents\":5050}"));
    }

    @Test
    void aRefusedInvoiceIsNotIssued() {
        server.on("POST /bookings/17/invoices?dryRun=true", 409, "{\"code\":\"nothing-to-invoice\"}");
        start("en");
        connect();

        screen.shows("open: 110.00").type("v").shows("on no invoice yet").type("\r");

        screen.shows("This cannot be done").shows("refused: nothing-to-invoice").type("\u001B");
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void showsWhatAColleagueHasRecorded() {
        start("en");
        SocketServer.Peer peer = connect();
        screen.shows("open: 110.00");
        String settled = booking(4, 1, "2026-12-01", "2026-12-04")
                .replace("\"paidCents\":10000,\"openCents\":11000", "\"paidCents\":21000,\"openCents\":0");
        int before = reads();
        server.on("GET /bookings/17", 200, settled);

        peer.send(payment(41)); // the answer before is given once more
        await().atMost(Patience.SECONDS, TimeUnit.SECONDS).until(() -> reads() > before);
        peer.send(payment(42));

        screen.shows("Paid: 210.00, open: 0.00");
    }

    private int reads() {
        return (int) server.requests("GET").stream()
                .filter(request -> request.target().equals("/bookings/17"))
                .count();
    }

    private static String payment(long seq) {
        return ("{\"type\":\"payment-created\",\"seq\":%d,\"entity\":\"payment\",\"id\":3,\"version\":1,\"payload\":%s,"
                        + "\"userId\":3,\"username\":\"ben\",\"clientId\":\"desk-9\",\"timestamp\":\"2026-12-01T08:28:03Z\"}")
                .formatted(seq, PAID);
    }

    @Test
    void isForBookingsOnly() {
        start("en");
        connect();

        screen.shows("=Meyer=")
                .type("\u001B[B")
                .shows("free")
                .type("p")
                .shows("There is nothing")
                .type("v");
        assertThat(server.requests("POST")).isEmpty();
    }
}
