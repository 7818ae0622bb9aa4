package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoicesTest extends TerminalTest {

    private static String invoice(long id, String kind, long cents, String cancelledById, String warnings) {
        return "{\"id\":" + id + ",\"version\":1,\"number\":\"2026-000" + id + "\",\"kind\":\"" + kind
                + "\",\"bookingId\":17,\"issuedOn\":\"2026-05-04\",\"dueOn\":\"2026-05-18\",\"recipient\":{\"name\":\"Eva Wolf\"},"
                + "\"payableCents\":" + cents + ",\"cancelledById\":" + cancelledById
                + ",\"cancelsId\":null,\"warnings\":[" + warnings + "]}";
    }

    @Test
    void issuesAnInvoice() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on(
                        "POST /bookings/17/invoices",
                        201,
                        invoice(
                                3,
                                "invoice",
                                15_000,
                                "null",
                                "{\"code\":\"recipient-incomplete\",\"field\":\"street\"}"));

        assertThat(run("invoice", "17", "--lines", "1,3", "--on", "2026-05-04", "--due", "2026-05-18")
                        .out())
                .isEqualTo("""
                        Invoiced: invoice 2026-0003, 150.00, due on Mon 2026-05-18.
                        Warning: Eva Wolf has an incomplete address: street.
                        """);
        assertThat(server.requests().toString())
                .contains(
                        "{\"kind\":\"invoice\",\"lines\":[0,2],\"issuedOn\":\"2026-05-04\",\"dueOn\":\"2026-05-18\"}");
    }

    @Test
    void issuesAdvancesAndFinalInvoices() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on("POST /bookings/17/invoices", 201, invoice(3, "advance", 10_000, "null", ""))
                .on("POST /bookings/17/invoices?dryRun=true", 200, invoice(4, "final", 5_000, "null", ""));

        assertThat(run("invoice", "17", "--advance", "100").out()).startsWith("Invoiced: advance 2026-0003, 100.00");
        assertThat(run("invoice", "17", "--final", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be invoiced: final 2026-0004");
        assertThat(server.requests().toString())
                .contains("{\"kind\":\"advance\",\"amountCents\":10000}", "{\"kind\":\"final\"}");
    }

    @Test
    void issuesAnInvoiceToThePayer() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on("POST /bookings/17/invoices", 201, invoice(3, "invoice", 15_000, "null", ""));

        assertThat(run("invoice", "17", "--to", "payer").out()).startsWith("Invoiced: invoice 2026-0003");
        assertThat(server.requests().toString()).contains("{\"kind\":\"invoice\",\"recipient\":\"payer\"}");
    }

    @Test
    void listsTheInvoicesToAPayer() {
        server.on("GET /invoices?payerId=4&limit=500", 200, page(invoice(3, "invoice", 15_000, "null", "")));

        assertThat(run("invoices", "--payer", "4").out()).contains("2026-0003");
    }

    @Test
    void issuesAnInvoiceForAGroup() {
        server.on(
                        "POST /groups/3/invoices",
                        201,
                        invoice(3, "final", 15_000, "null", "")
                                .replace("\"bookingId\":17", "\"bookingId\":null,\"groupId\":3"))
                .on("GET /bookings/17", 200, booking(17, 4, "confirmed"));

        assertThat(run("groups", "invoice", "3", "--only", "17", "--final", "--to", "payer")
                        .out())
                .startsWith("Invoiced: final 2026-0003");
        assertThat(server.requests().toString())
                .contains("{\"kind\":\"final\",\"recipient\":\"payer\",\"bookingIds\":[17]}");
    }

    @Test
    void listsInvoices() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on(
                        "GET /invoices?bookingId=17&open=true&from=2026-05-01&to=2026-05-31&limit=500",
                        200,
                        page(invoice(3, "invoice", 15_000, "4", "")));

        String[] command = {"invoices", "17", "--open", "--from", "2026-05-01", "--to", "2026-05-31"};
        assertThat(run(command).out()).contains("2026-0003", "Eva Wolf", "150.00", "cancelled");
        assertThat(run("invoices", "17", "--open", "--from", "2026-05-01", "--to", "2026-05-31", "-o", "csv")
                        .out())
                .contains("3,2026-0003,invoice,17,Eva Wolf,2026-05-04,2026-05-18,15000,4,");
    }

    @Test
    void cancelsAnInvoiceByItsNumber() {
        server.on("GET /invoices?number=2026-0003&limit=1", 200, page(invoice(3, "invoice", 15_000, "null", "")))
                .on("POST /invoices/3/cancel", 201, invoice(4, "cancellation", -15_000, "null", ""));

        assertThat(run("invoices", "cancel", "2026-0003", "wrong", "recipient").out())
                .startsWith("Issued: cancellation 2026-0004, -150.00");
        assertThat(server.requests().get(1).body()).isEqualTo("{\"reason\":\"wrong recipient\"}");
    }

    /** The bytes of a PDF are no text in UTF-8. */
    @Test
    void savesADocumentByteForByte(@TempDir Path folder) throws IOException {
        String bytes = "%PDF-1.7 \u00e4";
        server.on("GET /invoices?number=2026-0003&limit=1", 200, page(invoice(3, "invoice", 15_000, "null", "")))
                .on(
                        "GET /invoices/3/pdf",
                        200,
                        bytes,
                        "Content-Type",
                        "application/pdf",
                        "Content-Disposition",
                        "attachment; filename=\"Rechnung-2026-0003.pdf\"");
        Path file = folder.resolve("r.pdf");

        assertThat(run("invoices", "save", "2026-0003", "--file", file.toString())
                        .out())
                .isEqualTo("Written: " + file + "\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatThereIsNoSuchInvoice() {
        server.on("GET /invoices?number=2026-0009&limit=1", 200, page());

        Run run = run("invoices", "cancel", "2026-0009", "wrong");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no invoice 2026-0009.");
    }

    @Test
    void saysWhichInvoicesStand() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on(
                        "POST /bookings/17/invoices",
                        409,
                        "{\"code\":\"invoiced\",\"numbers\":[\"2026-0003\",\"2026-0005\"],\"requestId\":\"r-1\"}");

        assertThat(run("invoice", "17", "--lines", "1").err()).contains("2026-0003, 2026-0005", "invoices cancel");
    }

    @Test
    void saysWhatTheCompanyLacks() {
        server.on("GET /bookings/17", 200, booking(17, 4, "confirmed"))
                .on(
                        "POST /bookings/17/invoices",
                        409,
                        "{\"code\":\"company-incomplete\",\"missing\":[\"name\",\"taxNumber\"],\"requestId\":\"r-1\"}");

        assertThat(run("invoice", "17").err()).contains("name, taxNumber", "PATCH /settings/company");
    }
}
