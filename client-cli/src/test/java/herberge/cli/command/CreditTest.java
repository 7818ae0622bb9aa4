package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

class CreditTest extends TerminalTest {

    private static String item(long id, String kind, long cents, String reversesId, String reversedById) {
        return "{\"id\":" + id + ",\"version\":1,\"guestId\":12,\"number\":1,\"kind\":\"" + kind + "\",\"amountCents\":"
                + cents
                + ",\"balanceCents\":7000,\"reason\":\"Heizung\",\"createdAt\":\"2026-05-04T07:12:45Z\",\"reversesId\":"
                + reversesId + ",\"reversedById\":" + reversedById + "}";
    }

    @Test
    void addsCredit() {
        server.on("POST /guests/12/credit", 201, item(3, "added", 5_000, "null", "null"));

        assertThat(run("credit", "add", "12", "50", "--reason", "Heizung").out())
                .isEqualTo("Added to the credit: 50.00. The guest has 70.00 now.\n");
        assertThat(server.requests().get(0).body())
                .isEqualTo("{\"amountCents\":5000,\"kind\":\"added\",\"reason\":\"Heizung\"}");
    }

    @Test
    void paysOutAndForfeits() {
        server.on("POST /guests/12/credit?dryRun=true", 200, item(3, "refund", -2_550, "null", "null"))
                .on("POST /guests/12/credit", 201, item(3, "expired", -100, "null", "null"));

        assertThat(run("credit", "refund", "12", "25,50", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be paid out of the credit: 25.50.");
        assertThat(run("credit", "expire", "12", "1").out()).startsWith("Forfeited: 1.00.");
        assertThat(server.requests().toString())
                .contains("{\"amountCents\":2550,\"kind\":\"refund\"}", "{\"amountCents\":100,\"kind\":\"expired\"}");
    }

    @Test
    void listsItemsAndWhatTookThemBack() {
        server.on(
                "GET /guests/12/credit?limit=500",
                200,
                page(item(3, "added", 5_000, "null", "4"), item(4, "added", -5_000, "3", "null")));

        assertThat(run("credit", "12").out())
                .contains("50.00", "added", "Heizung", "70.00", "reversed by 4", "-50.00", "reverses 3");
        assertThat(run("credit", "12", "-o", "csv").out())
                .contains("3,12,1,added,5000,7000,Heizung,2026-05-04T07:12:45Z,,4");
    }

    @Test
    void reversesAnItem() {
        server.on("POST /credits/3/reverse", 201, item(4, "added", -5_000, "3", "null"));

        assertThat(run("credit", "reverse", "3").out()).startsWith("Reversed: 50.00.");
    }

    @Test
    void saysWhatTheGuestHas() {
        server.on("POST /guests/12/credit", 409, "{\"code\":\"credit-exceeded\",\"balanceCents\":7000}");

        assertThat(run("credit", "refund", "12", "80").err()).contains("The guest has less credit: 70.00.");
    }

    @Test
    void asksOfWhichGuest() {
        Run run = run("credit");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Say of which guest");
    }
}
