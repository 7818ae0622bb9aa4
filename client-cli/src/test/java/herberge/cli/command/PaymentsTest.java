package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

class PaymentsTest extends TerminalTest {

    private static String payment(long id, long cents, String reversesId, String reversedById) {
        return "{\"id\":" + id + ",\"version\":1,\"bookingId\":17,\"amountCents\":" + cents
                + ",\"method\":\"cash\",\"paidOn\":\"2026-05-04\",\"reference\":\"Bon 17\",\"reversesId\":" + reversesId
                + ",\"reversedById\":" + reversedById + "}";
    }

    private static String owing(long open) {
        return booking(17, 4, "confirmed").replaceFirst("\\{", "{\"paidCents\":5000,\"openCents\":" + open + ",");
    }

    @Test
    void recordsAPayment() {
        server.on("GET /bookings/17", 200, owing(10_000))
                .on("POST /bookings/17/payments", 201, payment(3, 2_550, "null", "null"));

        assertThat(run("pay", "17", "25.50", "--by", "cash", "--on", "2026-05-04", "--reference", "Bon 17")
                        .out())
                .isEqualTo("Paid: 25.50, cash, on Mon 2026-05-04.\n");
        assertThat(server.requests().get(1).body())
                .isEqualTo(
                        "{\"amountCents\":2550,\"method\":\"cash\",\"paidOn\":\"2026-05-04\",\"reference\":\"Bon 17\"}");
    }

    @Test
    void paysAllThatIsOpenToday() {
        server.on("GET /info", 200, INFO)
                .on("GET /bookings/17", 200, owing(10_000))
                .on("POST /bookings/17/payments?dryRun=true", 200, payment(3, 10_000, "null", "null"));

        assertThat(run("pay", "17", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be paid: 100.00");
        assertThat(server.requests().toString()).contains("\"amountCents\":10000", "\"method\":\"transfer\"");
    }

    @Test
    void paysBackWhatIsOwedToTheGuest() {
        server.on("GET /info", 200, INFO)
                .on("GET /bookings/17", 200, owing(-5_000))
                .on("POST /bookings/17/payments", 201, payment(3, -5_000, "null", "null"));

        assertThat(run("pay", "17").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("pay", "17", "--back").out()).startsWith("Paid: -50.00");
        assertThat(run("pay", "17", "20", "--back").code()).isEqualTo(ExitCode.OK);
        assertThat(server.requests().toString()).contains("\"amountCents\":-5000", "\"amountCents\":-2000");
    }

    @Test
    void listsPaymentsAndWhatTookThemBack() {
        server.on(
                "GET /bookings/17/payments?limit=500",
                200,
                page(payment(3, 2_550, "null", "4"), payment(4, -2_550, "3", "null")));

        assertThat(run("payments", "17").out()).contains("25.50", "reversed by 4", "-25.50", "reverses 3");
        assertThat(run("payments", "17", "-o", "csv").out()).contains("3,17,2026-05-04,2550,cash,Bon 17,,4");
    }

    @Test
    void reversesAPayment() {
        server.on("POST /payments/3/reverse", 201, payment(4, -2_550, "3", "null"));

        assertThat(run("payments", "reverse", "3").out()).startsWith("Reversed: -25.50");
    }

    @Test
    void asksForWhichStay() {
        Run run = run("payments");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Say for which stay");
    }

    @Test
    void showSaysWhatIsOpen() {
        server.on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\"}"))
                .on("GET /bookings/17", 200, owing(10_000));

        assertThat(run("show", "17").out()).containsPattern("Open +100.00");
    }
}
