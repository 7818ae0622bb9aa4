package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class QuoteTest extends TerminalTest {

    private static final String QUOTE = """
            {"price":{"lines":[\
            {"kind":"overnight","text":"Overnight, low season","quantity":3,"unitCents":5100,"amountCents":15300,\
            "vat":"lodging","percent":7},\
            {"kind":"extra","text":"Hund","quantity":1,"unitCents":1500,"amountCents":1500,"vat":"service",\
            "percent":19},\
            {"kind":"member-discount","text":"Member discount","quantity":1,"unitCents":-2295,"amountCents":-2295,\
            "vat":"lodging","percent":7}],\
            "totalCents":14505,"vat":[\
            {"code":"lodging","percent":7,"grossCents":13005,"taxCents":851,"netCents":12154},\
            {"code":"service","percent":19,"grossCents":1500,"taxCents":239,"netCents":1261}],"currency":"EUR"},\
            "explanation":[{"line":0,"rule":"low-season","text":"Nights of the low season.","numbers":{"nights":3}},\
            {"line":1,"rule":"extra-per-stay","text":"Price times quantity.","numbers":{"priceCents":1500}},\
            {"line":2,"rule":"member-percent-of-overnight","text":"Members get a percentage off the nights.",\
            "numbers":{"percent":15}}]}""";

    @Test
    void printsTheLinesTheTaxAndTheTotal() {
        server.on("POST /quotes", 200, QUOTE);

        Run run = run("quote", "3", "2026-10-05", "2026-10-08");

        assertThat(run).isEqualTo(new Run(0, """
                        Line                   Quantity    Each  Amount  VAT
                        Overnight, low season         3   51.00  153.00  lodging 7%
                        Hund                          1   15.00   15.00  service 19%
                        Member discount               1  -22.95  -22.95  lodging 7%

                        VAT      Rate   Gross   Tax     Net
                        lodging    7%  130.05  8.51  121.54
                        service   19%   15.00  2.39   12.61

                        Total 145.05
                        """, ""));
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"checkIn\":\"2026-10-05\",\"checkOut\":\"2026-10-08\",\"partySize\":1,\"roomId\":3}");
        assertThat(server.requests("POST").get(0).headers()).doesNotContainKey("Idempotency-Key");
    }

    @Test
    void saysWhyEachLineIsThere() {
        server.on("POST /quotes", 200, QUOTE);

        assertThat(run("quote", "3", "2026-10-05", "2026-10-08", "--why").out())
                .contains(
                        "  Why\n",
                        "lodging 7%   Nights of the low season.\n",
                        "Members get a percentage off the nights.");
    }

    @Test
    void sendsAllThatIsAgreed() {
        server.on("POST /quotes", 200, QUOTE);

        run(
                "quote",
                "3",
                "2026-10-05",
                "2026-10-08",
                "--guest",
                "12",
                "--member",
                "--companion",
                "Erika Meyer",
                "--extra",
                "Hund per-stay 15.00 service",
                "--reduction",
                "Herbst 10%",
                "--total",
                "99,90",
                "--reason",
                "regular guest");

        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"checkIn\":\"2026-10-05\",\"checkOut\":\"2026-10-08\",\"partySize\":2,"
                        + "\"companions\":[{\"firstName\":\"Erika\",\"lastName\":\"Meyer\"}],"
                        + "\"extras\":[{\"name\":\"Hund\",\"kind\":\"per-stay\",\"priceCents\":1500,\"vat\":\"service\"}],"
                        + "\"reductions\":[{\"name\":\"Herbst\",\"kind\":\"percent\",\"percent\":10}],"
                        + "\"agreedTotalCents\":9990,\"agreedReason\":\"regular guest\",\"member\":true,"
                        + "\"roomId\":3,\"guestId\":12}");
    }

    @Test
    void wantsAReasonForAnAgreedTotal() {
        Run run = run("quote", "3", "2026-10-05", "2026-10-08", "--total", "99");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--reason=TEXT");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void writesJsonUnchangedAndCsvInCents() {
        server.on("POST /quotes", 200, QUOTE);

        assertThat(run("quote", "3", "2026-10-05", "2026-10-08", "-o", "json").out())
                .isEqualTo(QUOTE + "\n");
        assertThat(run("quote", "3", "2026-10-05", "2026-10-08", "-o", "csv")
                        .out()
                        .split("\r\n"))
                .startsWith(
                        "kind,text,quantity,unitCents,amountCents,vat,percent,rule",
                        "overnight,\"Overnight, low season\",3,5100,15300,lodging,7,low-season")
                .hasSize(4);
    }
}
