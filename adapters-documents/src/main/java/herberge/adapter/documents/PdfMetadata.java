package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceContent;

/** The metadata of a PDF in XMP: that it is PDF/A-3U, and that it contains an e-invoice. */
final class PdfMetadata {

    static final String PRODUCER = "Herberge";

    private static final String START = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";
    private static final String FACTUR_X = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    private final Markup xmp = new Markup(START);

    private PdfMetadata() {}

    static String of(InvoiceContent content) {
        return new PdfMetadata().write(content) + END;
    }

    private String write(InvoiceContent content) {
        xmp.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/")
                .open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        addDescription(content);
        addEInvoice(Profile.of(content));
        addSchema();
        return xmp.close().close().toString();
    }

    private void addDescription(InvoiceContent content) {
        String day = content.issuedOn() + "T00:00:00Z";
        xmp.open("rdf:Description", "rdf:about", "", "xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/")
                .element("pdfaid:part", "3")
                .element("pdfaid:conformance", "U")
                .close();
        xmp.open("rdf:Description", "rdf:about", "", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .open("dc:title")
                .open("rdf:Alt")
                .element("rdf:li", InvoicePage.title(content), "xml:lang", "x-default")
                .close()
                .close()
                .open("dc:creator")
                .open("rdf:Seq")
                .element("rdf:li", content.seller().name())
                .close()
                .close()
                .close();
        xmp.open("rdf:Description", "rdf:about", "", "xmlns:pdf", "http://ns.adobe.com/pdf/1.3/")
                .element("pdf:Producer", PRODUCER)
                .close();
        xmp.open("rdf:Description", "rdf:about", "", "xmlns:xmp", "http://ns.adobe.com/xap/1.0/")
                .element("xmp:CreateDate", day)
                .element("xmp:ModifyDate", day)
                .close();
    }

    private void addEInvoice(Profile profile) {
        xmp.open("rdf:Description", "rdf:about", "", "xmlns:fx", FACTUR_X)
                .element("fx:DocumentType", "INVOICE")
                .element("fx:DocumentFileName", profile.fileName())
                .element("fx:Version", "1.0")
                .element("fx:ConformanceLevel", profile.level())
                .close();
    }

    /** PDF/A wants the fields that it does not know to be described. */
    private void addSchema() {
        xmp.open(
                        "rdf:Description",
                        "rdf:about",
                        "",
                        "xmlns:pdfaExtension",
                        "http://www.aiim.org/pdfa/ns/extension/",
                        "xmlns:pdfaSchema",
                        "http://www.aiim.org/pdfa/ns/schema#",
                        "xmlns:pdfaProperty",
                        "http://www.aiim.org/pdfa/ns/property#")
                .open("pdfaExtension:schemas")
                .open("rdf:Bag")
                .open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaSchema:schema", "Factur-X PDFA Extension Schema")
                .element("pdfaSchema:namespaceURI", FACTUR_X)
                .element("pdfaSchema:prefix", "fx")
                .open("pdfaSchema:property")
                .open("rdf:Seq");
        addProperty("DocumentFileName", "name of the embedded XML invoice file");
        addProperty("DocumentType", "INVOICE");
        addProperty("Version", "the version of the Factur-X XML schema");
        addProperty("ConformanceLevel", "the conformance level of the embedded Factur-X data");
        xmp.close().close().close().close().close().close();
    }

    private void addProperty(String name, String meaning) {
        xmp.open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaProperty:name", name)
                .element("pdfaProperty:valueType", "Text")
                .element("pdfaProperty:category", "external")
                .element("pdfaProperty:description", meaning)
                .close();
    }
}
