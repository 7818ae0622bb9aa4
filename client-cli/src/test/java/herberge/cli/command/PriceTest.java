package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class PriceTest extends TerminalTest {

    private static final String PRICE = """
            {"lines":[{"kind":"overnight","text":"Overnight, low season","quantity":3,"unitCents":5100,\
            "amountCents":15300,"vat":"lodging","percent":7}],"totalCents":15300,\
            "vat":[{"code":"lodging","percent":7,"grossCents":15300,"taxCents":1001,"netCents":14299}],"currency":"EUR"}""";

    private static String priced(int version) {
        return booking(17, version, "confirmed").replaceFirst("\\{", "{\"price\":" + PRICE + ",");
    }

    @Test
    void showsThePriceOfABooking() {
        server.on("GET /bookings/17", 200, priced(4));

        assertThat(run("price", "17").out()).isEqualTo("""
                Line                   Quantity   Each  Amount  VAT
                Overnight, low season         3  51.00  153.00  lodging 7%

                VAT      Rate   Gross    Tax     Net
                lodging    7%  153.00  10.01  142.99

                Total 153.00
                """);
        assertThat(run("price", "17", "-o", "csv").out()).contains("overnight,\"Overnight, low season\",3,5100,15300");
    }

    @Test
    void makesItAnew() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on("POST /bookings/17/reprice?dryRun=true", 200, priced(5));

        assertThat(run("price", "17", "--anew", "--dry-run").out()).contains("Total 153.00");
        assertThat(server.requests().get(1).header("If-Match")).isEqualTo("\"4\"");
    }

    @Test
    void saysThatTheHouseMovedInWithIt() {
        server.on("GET /bookings/17", 200, priced(4).replace("\"EUR\"", "\"EUR\",\"imported\":true"));

        assertThat(run("price", "17").out()).contains("Total 153.00\nThe house moved in with this price.");
    }

    @Test
    void saysThatThereIsNone() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"));

        assertThat(run("price", "17").out()).isEqualTo("This booking has no price of its own.\n");
        assertThat(run("price", "17", "-o", "csv").out().split("\r\n")).hasSize(1);
    }

    private static String withExtras() {
        return priced(4)
                .replaceFirst(
                        "\\{",
                        "{\"extras\":[{\"name\":\"Hund\",\"quantity\":1},{\"name\":\"Rad\",\"quantity\":2}],\"agreedReason\":\"Stammgast\",");
    }

    @Test
    void showListsPriceAndExtras() {
        server.on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\"}"))
                .on("GET /bookings/17", 200, withExtras());

        assertThat(run("show", "17").out()).contains("153.00, agreed: Stammgast", "Hund\n", "Rad x2\n");
    }

    @Test
    void aDryRunSaysThePrice() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on("PATCH /bookings/17?dryRun=true", 200, priced(4));

        assertThat(run("extend", "17", "+1", "--dry-run").out()).contains("Price 153.00.");
    }
}
