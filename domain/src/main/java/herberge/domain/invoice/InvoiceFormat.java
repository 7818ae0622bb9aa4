package herberge.domain.invoice;

/** The forms in which an invoice is handed out. All of them are made when it is issued. */
public enum InvoiceFormat {
    /** A page to read, which contains the XML. */
    PDF("pdf"),

    /** An e-invoice by EN 16931, for programs. */
    XML("xml");

    private final String code;

    InvoiceFormat(String code) {
        this.code = code;
    }

    /** Also the ending of the names of its files. */
    public String code() {
        return code;
    }
}
