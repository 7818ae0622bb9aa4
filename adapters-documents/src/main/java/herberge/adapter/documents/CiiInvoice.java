package herberge.adapter.documents;

import static java.util.Objects.requireNonNullElse;

import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in the syntax CII of EN 16931. It is a Factur-X invoice, or an XRechnung where the recipient has a Leitweg-ID.
 * The numbers in comments are those of the standard's business terms.
 */
final class CiiInvoice {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final InvoiceContent content;
    private final NetInvoice net;
    private final Markup xml = new Markup(DECLARATION);

    private CiiInvoice(InvoiceContent content) {
        this.content = content;
        this.net = NetInvoice.of(content);
    }

    static String of(InvoiceContent content) {
        return new CiiInvoice(content).write();
    }

    private String write() {
        xml.open(
                "rsm:CrossIndustryInvoice",
                "xmlns:rsm",
                "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
                "xmlns:ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
                "xmlns:udt",
                "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
                "xmlns:qdt",
                "urn:un:unece:uncefact:data:standard:QualifiedDataType:100");
        addContext();
        addDocument();
        xml.open("rsm:SupplyChainTradeTransaction");
        int position = 1;
        for (NetInvoice.Line line : net.lines()) {
            CiiLine.add(xml, position++, line);
        }
        addAgreement();
        addDelivery();
        addSettlement();
        return xml.close().close().toString();
    }

    private void addContext() {
        Profile profile = Profile.of(content);
        xml.open("rsm:ExchangedDocumentContext");
        if (profile.process() != null) { // BT-23
            xml.open("ram:BusinessProcessSpecifiedDocumentContextParameter")
                    .element("ram:ID", profile.process())
                    .close();
        }
        xml.open("ram:GuidelineSpecifiedDocumentContextParameter")
                .element("ram:ID", profile.guideline()) // BT-24
                .close()
                .close();
    }

    private void addDocument() {
        xml.open("rsm:ExchangedDocument")
                .element("ram:ID", content.number().text()) // BT-1
                .element("ram:TypeCode", Profile.of(content).typeCode(content.kind())); // BT-3
        xml.open("ram:IssueDateTime"); // BT-2
        addDay(content.issuedOn());
        xml.close();
        addNote(content.intro());
        addNote(content.reason() == null ? null : "Grund der Stornierung: " + content.reason());
        for (InvoiceAdvance advance : content.advances()) {
            addNote(AdvanceText.of(advance));
        }
        addNote(content.footer());
        xml.close();
    }

    private void addNote(@Nullable String text) {
        if (text != null) { // BT-22
            xml.open("ram:IncludedNote").element("ram:Content", text).close();
        }
    }

    private void addDay(LocalDate day) {
        xml.element("udt:DateTimeString", DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", "102");
    }

    private void addAgreement() {
        xml.open("ram:ApplicableHeaderTradeAgreement");
        xml.element("ram:BuyerReference", content.recipient().leitwegId()); // BT-10
        CiiParties.addSeller(xml, content.seller());
        CiiParties.addBuyer(xml, content.recipient());
        xml.open("ram:SellerOrderReferencedDocument")
                .element("ram:IssuerAssignedID", content.reservationNumber()) // BT-14
                .close();
        xml.close();
    }

    private void addDelivery() {
        xml.open("ram:ApplicableHeaderTradeDelivery")
                .open("ram:ActualDeliverySupplyChainEvent")
                .open("ram:OccurrenceDateTime"); // BT-72
        addDay(content.supplyTo());
        xml.close().close().close();
    }

    private void addSettlement() {
        xml.open("ram:ApplicableHeaderTradeSettlement")
                .element("ram:PaymentReference", content.number().text()) // BT-83
                .element("ram:InvoiceCurrencyCode", content.currency()); // BT-5
        addPaymentMeans();
        for (NetInvoice.Tax tax : net.taxes()) {
            TradeTax.add(xml, tax);
        }
        xml.open("ram:BillingSpecifiedPeriod").open("ram:StartDateTime"); // BG-14
        addDay(content.supplyFrom());
        xml.close().open("ram:EndDateTime");
        addDay(content.supplyTo());
        xml.close().close();
        for (NetInvoice.Line line : net.allowances()) {
            addAllowance(line);
        }
        xml.open("ram:SpecifiedTradePaymentTerms").element("ram:Description", GermanText.terms(content)); // BT-20
        xml.open("ram:DueDateDateTime"); // BT-9
        addDay(content.dueOn());
        xml.close().close();
        addTotals();
        addReferences();
        xml.close();
    }

    private void addPaymentMeans() {
        if (content.seller().iban() == null) {
            return;
        }
        xml.open("ram:SpecifiedTradeSettlementPaymentMeans")
                .element("ram:TypeCode", "58") // BT-81: a SEPA credit transfer
                .open("ram:PayeePartyCreditorFinancialAccount")
                .element("ram:IBANID", content.seller().iban())
                .element(
                        "ram:AccountName",
                        requireNonNullElse(
                                content.seller().holder(), content.seller().name()))
                .close();
        if (content.seller().bic() != null) {
            xml.open("ram:PayeeSpecifiedCreditorFinancialInstitution")
                    .element("ram:BICID", content.seller().bic())
                    .close();
        }
        xml.close();
    }

    private void addAllowance(NetInvoice.Line line) {
        xml.open("ram:SpecifiedTradeAllowanceCharge") // BG-20
                .open("ram:ChargeIndicator")
                .element("udt:Indicator", "false")
                .close()
                .element("ram:ActualAmount", amount(-line.netCents()))
                .element("ram:Reason", line.line().text());
        TradeTax.add(xml, "ram:CategoryTradeTax", line.line().percent());
        xml.close();
    }

    private void addTotals() {
        xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation") // BG-22
                .element("ram:LineTotalAmount", amount(net.lineTotalCents()))
                .element("ram:AllowanceTotalAmount", amount(net.allowanceTotalCents()))
                .element("ram:TaxBasisTotalAmount", amount(net.netCents()))
                .element("ram:TaxTotalAmount", amount(net.taxCents()), "currencyID", content.currency())
                .element("ram:GrandTotalAmount", amount(content.totalCents()))
                .element("ram:TotalPrepaidAmount", amount(content.advancesCents()))
                .element("ram:DuePayableAmount", amount(content.payableCents()))
                .close();
    }

    private void addReferences() {
        InvoiceNumber cancels = content.cancels();
        if (cancels != null) { // BG-3
            xml.open("ram:InvoiceReferencedDocument")
                    .element("ram:IssuerAssignedID", cancels.text())
                    .close();
        }
        for (InvoiceAdvance advance : content.advances()) {
            xml.open("ram:InvoiceReferencedDocument")
                    .element("ram:IssuerAssignedID", advance.number().text())
                    .open("ram:FormattedIssueDateTime")
                    .element(
                            "qdt:DateTimeString",
                            DateTimeFormatter.BASIC_ISO_DATE.format(advance.issuedOn()),
                            "format",
                            "102")
                    .close()
                    .close();
        }
    }

    static String amount(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }
}
