package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** The rules that an e-invoice keeps beyond EN 16931, and how Factur-X names them. */
enum Profile {
    EN16931("urn:cen.eu:en16931:2017", null, "factur-x.xml", "EN 16931", "386"),

    /** For German authorities, which have a Leitweg-ID. They do not know the code of an advance, but that of a part. */
    XRECHNUNG(
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
            "xrechnung.xml",
            "XRECHNUNG",
            "326");

    private final String guideline;
    private final @Nullable String process;
    private final String fileName;
    private final String level;
    private final String advance;

    Profile(String guideline, @Nullable String process, String fileName, String level, String advance) {
        this.guideline = guideline;
        this.process = process;
        this.fileName = fileName;
        this.level = level;
        this.advance = advance;
    }

    static Profile of(InvoiceContent content) {
        return content.recipient().leitwegId() == null ? EN16931 : XRECHNUNG;
    }

    String guideline() {
        return guideline;
    }

    @Nullable
    String process() {
        return process;
    }

    /** The name that the XML must have in the PDF. */
    String fileName() {
        return fileName;
    }

    /** The conformance level in the metadata of the PDF. */
    String level() {
        return level;
    }

    /** The code of UNTDID 1001. A cancellation is a corrected invoice with negative quantities. */
    String typeCode(InvoiceKind kind) {
        return switch (kind) {
            case INVOICE, FINAL -> "380";
            case ADVANCE -> advance;
            case CANCELLATION -> "384";
        };
    }
}
