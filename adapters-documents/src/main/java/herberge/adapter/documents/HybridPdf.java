package herberge.adapter.documents;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import herberge.domain.invoice.InvoiceContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Prints a page as PDF/A-3U that contains an e-invoice. Days come from the invoice, so that no clock shows in the bytes. */
final class HybridPdf {

    private static final String XML_TYPE = "text/xml";

    static {
        XRLog.setLoggingEnabled(false); // it tells the console about each step of each document
    }

    private HybridPdf() {}

    static byte[] of(InvoiceContent content, String page, byte[] xml) {
        try (PdfBoxRenderer renderer = renderer(page)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                describe(document, content);
                attach(document, content, xml);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new IllegalStateException("invoice " + content.number() + " cannot be printed", e);
        }
    }

    private static PdfBoxRenderer renderer(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(EmbeddedFonts.colorProfile());
        EmbeddedFonts.addTo(builder);
        builder.withHtmlContent(page, null);
        return builder.buildPdfRenderer();
    }

    private static void describe(PDDocument document, InvoiceContent content) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(InvoicePage.title(content));
        information.setAuthor(content.seller().name());
        information.setProducer(PdfMetadata.PRODUCER);
        information.setCreationDate(day(content));
        information.setModificationDate(day(content));
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(PdfMetadata.of(content).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.setDocumentId(
                content.number().year() * 1_000_000_000L + content.number().count());
    }

    private static Calendar day(InvoiceContent content) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(
                content.issuedOn().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        return day;
    }

    private static void attach(PDDocument document, InvoiceContent content, byte[] xml) throws IOException {
        String name = Profile.of(content).fileName();
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype(XML_TYPE);
        file.setSize(xml.length);
        file.setCreationDate(day(content));
        file.setModDate(day(content));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription("E-Rechnung");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
