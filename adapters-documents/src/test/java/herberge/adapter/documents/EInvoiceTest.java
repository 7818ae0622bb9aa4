package herberge.adapter.documents;

import static herberge.application.testing.InvoiceContents.AUTHORITY;
import static herberge.application.testing.InvoiceContents.GUEST;
import static herberge.application.testing.InvoiceContents.NAME_ONLY;
import static herberge.application.testing.InvoiceContents.PAYER;
import static herberge.application.testing.InvoiceContents.SELLER;
import static herberge.application.testing.InvoiceContents.SMALL_SELLER;
import static herberge.application.testing.InvoiceContents.line;
import static herberge.application.testing.InvoiceContents.lines;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.testing.InvoiceContents;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.Invoice;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Every kind of invoice passes the validators of PDF/A-3 (veraPDF) and EN 16931 (XSD and Schematron, in mustang). */
final class EInvoiceTest {

    @TempDir
    Path folder;

    private static Map<String, InvoiceContent> kinds() {
        return Map.ofEntries(
                Map.entry("plain", InvoiceContents.invoice()),
                Map.entry(
                        "without address",
                        InvoiceContents.of(InvoiceKind.INVOICE, SMALL_SELLER, NAME_ONLY, lines(), List.of())),
                Map.entry(
                        "to an authority",
                        InvoiceContents.of(InvoiceKind.INVOICE, SELLER, AUTHORITY, lines(), List.of())),
                Map.entry(
                        "to a payer abroad",
                        InvoiceContents.of(InvoiceKind.INVOICE, SELLER, PAYER, lines(), List.of())),
                Map.entry("of a group", group()),
                Map.entry("advance", InvoiceContents.advance(GUEST)),
                Map.entry("advance of an authority", InvoiceContents.advance(AUTHORITY)),
                Map.entry("final", InvoiceContents.lastInvoice(GUEST)),
                Map.entry("final of an authority", cancelled(InvoiceContents.lastInvoice(AUTHORITY))),
                Map.entry("cancellation", InvoiceContents.cancellation()),
                Map.entry("nothing to pay", free()),
                Map.entry("of several pages", long40()));
    }

    private static InvoiceContent cancelled(InvoiceContent content) {
        return content.cancelled(new InvoiceNumber(2026, 44), LocalDate.of(2026, 6, 1), "Falsche Anschrift");
    }

    private static InvoiceContent free() {
        List<InvoiceLine> lines = List.of(
                line("overnight", "Übernachtung", 2, 5_000, "lodging", 7),
                line("reduction", "Einladung", 1, -10_000, "lodging", 7));
        return InvoiceContents.of(InvoiceKind.INVOICE, SELLER, GUEST, lines, List.of());
    }

    private static InvoiceContent group() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String stay = "2026-" + i + ", Haus Süd " + i + ", 04.05.2026–07.05.2026: ";
            lines.add(line("overnight", stay + "Übernachtung, Nebensaison", 3, 5_133, "lodging", 7));
            lines.add(line("extra", stay + "Getränke", i, 450, "drinks", 19));
            lines.add(line("member-discount", stay + "Mitgliederrabatt", 1, -513, "lodging", 7));
            lines.add(line("tourist-tax", stay + "Kurtaxe, Erwachsene", 6, 250, "none", 0));
        }
        return InvoiceContents.of(InvoiceKind.INVOICE, SELLER, PAYER, lines, List.of());
    }

    private static InvoiceContent long40() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            lines.add(line("extra", "Zusatz " + i + ": " + "ein langer Text ".repeat(12), i, 1_190, "service", 19));
        }
        return InvoiceContents.of(InvoiceKind.INVOICE, SELLER, GUEST, lines, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "without address",
                "to an authority",
                "to a payer abroad",
                "of a group",
                "advance",
                "advance of an authority",
                "final",
                "final of an authority",
                "cancellation",
                "nothing to pay",
                "of several pages"
            })
    void isValid(String kind) throws IOException {
        InvoiceContent content = requireNonNull(kinds().get(kind));
        Path pdf = folder.resolve("invoice.pdf");
        Files.write(
                pdf,
                requireNonNull(new PrintedInvoiceDocuments().make(content, null).get(InvoiceFormat.PDF))
                        .bytes());

        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        String report = validator.validate(pdf.toString());

        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        assertThat(report).contains("flavour=3u", "isCompliant=true").doesNotContain("<error", "<warning");
    }

    /** No net amount in cents has 19 % and this gross amount. The tax is that of the gross amount, and the e-invoice valid. */
    @Test
    void isValidWhereCentsDoNotFit() throws IOException {
        List<InvoiceLine> lines = List.of(line("extra", "Getränk", 1, 999, "drinks", 19));
        Path xml = folder.resolve("invoice.xml");
        Files.writeString(xml, CiiInvoice.of(InvoiceContents.of(InvoiceKind.INVOICE, SELLER, GUEST, lines, List.of())));

        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        String report = validator.validate(xml.toString());

        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
    }

    @Test
    void anotherLibraryReadsTheSame() throws Exception {
        InvoiceContent content = InvoiceContents.lastInvoice(GUEST);
        ZUGFeRDInvoiceImporter reader = new ZUGFeRDInvoiceImporter();

        reader.fromXML(CiiInvoice.of(content));
        Invoice read = reader.extractInvoice();

        assertThat(read.getNumber()).isEqualTo("2026-0042");
        assertThat(read.getRecipient().getName()).isEqualTo(GUEST.name());
        assertThat(new TransactionCalculator(read)
                        .getGrandTotal()
                        .movePointRight(2)
                        .longValueExact())
                .isEqualTo(content.totalCents());
        assertThat(read.getZFItems()).hasSize(6);
    }
}
