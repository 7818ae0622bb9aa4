package herberge.bootstrap;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.testing.InvoicesContract;
import herberge.bootstrap.process.ExitCode;
import herberge.domain.booking.Booking;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoicePart;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code invoices verify} finds what the owner of the database, who has all rights, changed in invoices. */
class InvoicesVerifyIT {

    private static final LocalDate DAY = day("2026-05-04");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final Stores stores = Stores.of(database);
    private final StringWriter out = new StringWriter();
    private Path config;

    @BeforeEach
    void issueThreeInvoices() throws IOException {
        config = folder.resolve("herberge.toml");
        Files.writeString(
                config,
                String.join(
                        "\n",
                        "[database]",
                        "url = '" + database.jdbcUrl() + "'",
                        "user = '" + TestDatabase.APP + "'",
                        "password = '" + database.password() + "'"));
        Booking booking = stores.book(
                stores.addRoom("Zimmer 1"),
                stores.addGuest(),
                aBooking().build().stay());
        for (int i = 1; i <= 3; i++) {
            stores.change(() -> issue(booking));
        }
    }

    private void issue(Booking booking) {
        InvoiceSeries series = stores.invoices().lockSeries();
        InvoiceContent content = new InvoiceContent(
                series.next(DAY),
                InvoiceKind.INVOICE,
                DAY,
                DAY.plusDays(14),
                booking.stay().checkIn(),
                booking.stay().checkOut(),
                booking.number().value(),
                new InvoiceSeller(
                        "Haus", "Weg 1", "20095", "Hamburg", "DE", null, null, null, "12/3", null, null, null, null,
                        null, null, null),
                new InvoiceRecipient("Eva Wolf", null, null, null, null, null, "DE", null, null),
                List.of(new InvoiceLine("overnight", "Übernachtung", 2, 5_000, "lodging", Percent.of(7))),
                List.of(Price.storedGroup("lodging", Percent.of(7), 10_000)),
                List.of(),
                null,
                null,
                null,
                null,
                "EUR");
        InvoiceEntry entry = InvoiceEntry.of(
                content,
                List.of(new InvoicePart(booking.id(), List.of(0))),
                new InvoiceEntry.Parties(null, booking.terms().guest(), null));
        stores.invoices().add(series, entry, content, InvoicesContract.DOCUMENTS, BY_SYSTEM);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private int verify() {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("invoices", "verify", "--config", config.toString());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void printsHowManyAreIntactAndTheLast() {
        assertThat(verify()).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString())
                .startsWith("3 invoices are as they were issued")
                .containsPattern("last 2026-0003 [0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update invoice set content = replace(content, 'Eva', 'Ida') where number = '2026-0002' | 1 | 2026-0002: its content is not",
                "update invoice set hash = repeat('0', 64) where number = '2026-0003' | 2 | 2026-0003: its content is not",
                "update invoice set total_cents = 1 where number = '2026-0002' | 1 | 2026-0002: its number, days or amounts",
                "update invoice set due_on = due_on + 1 where number = '2026-0001' | 0 | 2026-0001: its number, days or amounts",
                "update invoice set number = '2026-0009' where number = '2026-0003' | 2 | 2026-0009: invoices before it are gone",
                "update invoice_document set bytes = 'x' where format = 'pdf' and invoice_id = (select min(id) + 1 from invoice) | 1 | 2026-0002: its documents are not",
                "delete from invoice_document where format = 'xml' and invoice_id = (select min(id) from invoice) | 0 | 2026-0001: its documents are not",
                "delete from invoice_document where invoice_id = (select id from invoice where number = '2026-0001'); delete from invoice where number = '2026-0001' | 0 | 2026-0002: invoices before it are gone",
                "delete from invoice_document where invoice_id = (select id from invoice where number = '2026-0003'); delete from invoice where number = '2026-0003' | 2 | 2026-0003: it was issued last",
                "update invoice_series set hash = repeat('0', 64) | 3 | 2026-0003: it was issued last"
            })
    void namesTheFirstThatWasChanged(String change, int intact, String place) throws SQLException {
        execute(
                "alter table invoice disable trigger user; alter table invoice_document disable trigger user; alter table invoice_series disable trigger user; "
                        + change);

        assertThat(verify()).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertThat(out.toString())
                .startsWith(intact + " invoices are as they were issued")
                .contains("BROKEN at " + place);
    }

    @Test
    void theOwnerCannotChangeThemUnawares() {
        String author = "set herberge.user_id = '1'; set herberge.username = 'admin'; set herberge.request_id = 'r'; ";

        assertThatThrownBy(() -> execute(author + "update invoice set total_cents = 1"))
                .hasMessageContaining("rows of table invoice are never changed or deleted");
        assertThatThrownBy(() -> execute(author + "delete from invoice"))
                .hasMessageContaining("rows of table invoice are never changed or deleted");
    }
}
