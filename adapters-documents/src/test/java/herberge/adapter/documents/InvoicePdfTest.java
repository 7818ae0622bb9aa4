package herberge.adapter.documents;

import static herberge.application.testing.InvoiceContents.GUEST;
import static herberge.application.testing.InvoiceContents.SELLER;
import static herberge.application.testing.InvoiceContents.line;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import herberge.application.testing.InvoiceContents;
import herberge.domain.company.Logo;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.testing.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page as a reader sees it: a validator would call a blank one valid. */
final class InvoicePdfTest {

    private static PDDocument printed(InvoiceContent content, @Nullable Logo logo) throws IOException {
        return Loader.loadPDF(
                requireNonNull(new PrintedInvoiceDocuments().make(content, logo).get(InvoiceFormat.PDF))
                        .bytes());
    }

    private static String text(InvoiceContent content) throws IOException {
        try (PDDocument pdf = printed(content, null)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static InvoiceContent longer() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            lines.add(line("extra", "Zusatz " + i, 1, 1_000, "service", 19));
        }
        return InvoiceContents.of(InvoiceKind.INVOICE, SELLER, GUEST, lines, List.of());
    }

    @Test
    void saysWhatTheLawAsksFor() throws IOException {
        assertThat(text(InvoiceContents.lastInvoice(GUEST)))
                .contains(
                        "Schlussrechnung 2026-0042",
                        "07.05.2026",
                        "04.05.2026 bis 07.05.2026",
                        "Steuernummer 22/290/12345",
                        "Übernachtung, Nebensaison 3 51,33\u00A0€ 7\u00A0% 153,99\u00A0€",
                        "Mitgliederrabatt 1 -15,40",
                        "§ 10 Abs. 1 UStG",
                        "2026-0001 vom 08.04.2026, 7\u00A0% 46,73\u00A0€ 3,27\u00A0€ 50,00\u00A0€",
                        "Zahlbar bis 21.05.2026",
                        "DE02 1203 0000 0000 2020 51",
                        "Seite 1 von 1");
    }

    @Test
    void namesOfManyLanguagesArePrinted() throws IOException {
        assertThat(text(InvoiceContents.invoice())).contains(GUEST.name(), "ÖSTERREICH");
    }

    @Test
    void aCancellationNamesItsInvoice() throws IOException {
        assertThat(text(InvoiceContents.cancellation()))
                .contains(
                        "Stornorechnung 2026-0043 zur Rechnung 2026-0042",
                        "Grund: Falsche Anschrift",
                        "Es ist nichts zu zahlen")
                .doesNotContain("IBAN");
    }

    /** Each page begins with the sum of the lines before it. */
    @Test
    void pagesCarryTheSum() throws IOException {
        try (PDDocument pdf = printed(longer(), null)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String first = stripper.getText(pdf);
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String second = stripper.getText(pdf);
            long before = first.lines().filter(it -> it.startsWith("Zusatz ")).count();
            assertThat(first).doesNotContain("Übertrag");
            assertThat(second).contains("Übertrag " + GermanText.euro(before * 1_000), "Seite 2 von");
            assertThat(second).contains("Leistung Menge Einzelpreis");
        }
    }

    @Test
    void theCodeOnThePageIsReadable() throws Exception {
        InvoiceContent content = InvoiceContents.invoice();
        try (PDDocument pdf = printed(content, null)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int width = page.getWidth();
            int height = page.getHeight();
            LuminanceSource source =
                    new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));

            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();

            assertThat(GiroCode.text(content)).contains(read);
        }
    }

    @Test
    void containsTheEInvoice() throws IOException {
        InvoiceContent content = InvoiceContents.invoice();
        try (PDDocument pdf = printed(content, null)) {
            byte[] embedded = requireNonNull(pdf.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("factur-x.xml"))
                    .getEmbeddedFile()
                    .toByteArray();

            assertThat(new String(embedded, StandardCharsets.UTF_8)).isEqualTo(CiiInvoice.of(content));
        }
    }

    @Test
    void hasTheLogo() throws IOException {
        Logo logo = Logo.of(Logo.MediaType.PNG, Pictures.encode("png", 200, 50));
        try (PDDocument pdf = printed(InvoiceContents.invoice(), logo)) {
            assertThat(pictures(pdf)).isEqualTo(2);
        }
        try (PDDocument pdf = printed(InvoiceContents.invoice(), null)) {
            assertThat(pictures(pdf)).isEqualTo(1);
        }
    }

    private static long pictures(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        long count = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            count += page.getResources().isImageXObject(name) ? 1 : 0;
        }
        return count;
    }

    @Test
    void isTaggedForScreenReaders() throws IOException {
        try (PDDocument pdf = printed(InvoiceContents.invoice(), null)) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("de");
        }
    }
}
