package herberge.adapter.documents;

import static java.util.Objects.requireNonNullElse;

import herberge.domain.company.Logo;
import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.price.VatGroup;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invoice as a page of XHTML, from which the PDF is made. */
final class InvoicePage {

    private static final String NEAR_AMOUNT = "amount";

    private final InvoiceContent content;
    private final NetInvoice net;
    private final @Nullable Logo logo;
    private final Markup page = new Markup("<!DOCTYPE html>\n");

    private InvoicePage(InvoiceContent content, @Nullable Logo logo) {
        this.content = content;
        this.net = NetInvoice.of(content);
        this.logo = logo;
    }

    /** The title of the document. */
    static String title(InvoiceContent content) {
        return GermanText.title(content) + " " + content.number().text();
    }

    static String of(InvoiceContent content, @Nullable Logo logo) {
        return new InvoicePage(content, logo).write();
    }

    private String write() {
        page.open("html", "lang", "de").open("head");
        page.element("title", title(content));
        page.empty("meta", "name", "subject", "content", title(content));
        page.open("style").text(PageStyle.CSS).close();
        page.close().open("body");
        addFooter();
        addHead();
        page.element("h1", heading());
        if (content.reason() != null) {
            page.element("p", "Grund: " + content.reason());
        }
        addText(content.intro());
        addLines();
        addVat();
        addAdvances();
        addText(content.footer());
        addPayment();
        return page.close().close().toString();
    }

    private String heading() {
        return content.cancels() == null
                ? title(content)
                : title(content) + " zur Rechnung " + content.cancels().text();
    }

    /** Stands below each page, and so comes first. */
    private void addFooter() {
        InvoiceSeller seller = content.seller();
        page.open("div", "id", "footer");
        page.element(
                "div",
                joined(
                        seller.name(),
                        seller.street(),
                        seller.postalCode() + " " + seller.city(),
                        seller.phone(),
                        seller.email(),
                        seller.website()));
        page.element(
                "div",
                joined(
                        labelled("Steuernummer", seller.taxNumber()),
                        labelled("USt-IdNr.", seller.vatId()),
                        seller.registerCourt(),
                        seller.registerNumber()));
        page.open("div", "class", "page").close();
        page.close();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static @Nullable String labelled(String label, @Nullable String value) {
        return value == null ? null : label + " " + value;
    }

    private void addHead() {
        if (logo != null && logo.mediaType() != null && logo.bytes().isPresent()) {
            page.open("div", "id", "logo");
            addPicture(
                    logo.mediaType().code(),
                    logo.bytes().get(),
                    content.seller().name());
            page.close();
        }
        page.open("table", "class", "head").open("tr").open("td", "class", "address");
        InvoiceSeller seller = content.seller();
        page.element(
                "div",
                joined(seller.name(), seller.street(), seller.postalCode() + " " + seller.city()),
                "class",
                "sender");
        AddressLines.of(content.recipient(), seller.country()).forEach(line -> page.element("div", line));
        page.close().open("td").open("table", "class", "facts");
        addFact("Nummer", content.number().text());
        addFact("Datum", GermanText.day(content.issuedOn()));
        addFact("Aufenthalt", GermanText.day(content.supplyFrom()) + " bis " + GermanText.day(content.supplyTo()));
        addFact("Reservierung", content.reservationNumber());
        addFact("Leitweg-ID", content.recipient().leitwegId());
        page.close().close().close().close();
    }

    private void addFact(String label, @Nullable String value) {
        if (value != null) {
            page.open("tr").element("th", label).element("td", value).close();
        }
    }

    private void addPicture(String mediaType, byte[] bytes, String meaning) {
        String data = "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
        page.empty("img", "src", data, "alt", meaning);
    }

    private void addText(@Nullable String text) {
        if (text != null) {
            page.element("p", text, "class", "text");
        }
    }

    private void addLines() {
        page.open("table", "class", "lines").open("thead");
        addRow("th", "Leistung", "Menge", "Einzelpreis", "USt", "Betrag");
        page.close().open("tbody");
        long sum = 0;
        for (InvoiceLine line : content.lines()) {
            sum += line.amountCents();
            page.open("tr").open("td").text(line.text());
            page.element("div", "Übertrag " + GermanText.euro(sum), "class", "carry");
            page.close();
            addCells(
                    "td",
                    Long.toString(line.quantity()),
                    GermanText.euro(line.unitCents()),
                    GermanText.percent(line.percent()),
                    GermanText.euro(line.amountCents()));
            page.close();
        }
        page.open("tr", "class", "total").open("td", "colspan", "4").text("Gesamtbetrag");
        page.open("div", "class", "carry").text("").close();
        page.close();
        addCells("td", GermanText.euro(content.totalCents()));
        page.close().close().close();
    }

    private void addRow(String cell, String first, String... others) {
        page.open("tr").element(cell, first);
        addCells(cell, others);
        page.close();
    }

    private void addCells(String cell, String... texts) {
        for (String text : texts) {
            page.element(cell, text, "class", NEAR_AMOUNT);
        }
    }

    private void addVat() {
        page.open("table", "class", "sums").open("thead");
        addRow("th", "Umsatzsteuer", "Netto", "Steuer", "Brutto");
        page.close().open("tbody");
        for (NetInvoice.Tax tax : net.taxes()) {
            String rate = tax.percent().hundredths() == 0
                    ? GermanText.percent(tax.percent()) + ": " + GermanText.exemption(tax.lines())
                    : GermanText.percent(tax.percent());
            addRow(
                    "td",
                    rate,
                    GermanText.euro(tax.netCents()),
                    GermanText.euro(tax.taxCents()),
                    GermanText.euro(tax.grossCents()));
        }
        page.close().close();
    }

    private void addAdvances() {
        if (content.advances().isEmpty()) {
            return;
        }
        page.open("table", "class", "sums").open("thead");
        addRow("th", "Abzüglich Anzahlungen", "Netto", "Steuer", "Brutto");
        page.close().open("tbody");
        for (InvoiceAdvance advance : content.advances()) {
            for (VatGroup group : advance.vat()) {
                addRow(
                        "td",
                        advance.number().text() + " vom " + GermanText.day(advance.issuedOn()) + ", "
                                + GermanText.percent(group.percent()),
                        GermanText.euro(group.netCents()),
                        GermanText.euro(group.taxCents()),
                        GermanText.euro(group.grossCents()));
            }
        }
        page.open("tr", "class", "total").element("td", "Rechnungsbetrag", "colspan", "3");
        addCells("td", GermanText.euro(content.payableCents()));
        page.close().close().close();
    }

    private void addPayment() {
        page.open("table", "class", "payment").open("tr").open("td");
        page.element("p", GermanText.terms(content));
        if (content.payableCents() > 0 && content.seller().iban() != null) {
            page.open("table", "class", "facts");
            addFact(
                    "Empfänger",
                    requireNonNullElse(
                            content.seller().holder(), content.seller().name()));
            addFact("IBAN", GermanText.iban(content.seller().iban()));
            addFact("BIC", content.seller().bic());
            addFact("Bank", content.seller().bank());
            addFact("Verwendungszweck", "Rechnung " + content.number().text());
            page.close();
        }
        page.close();
        GiroCode.text(content).ifPresent(code -> {
            page.open("td", "class", "code");
            addPicture("image/png", GiroCode.png(code), "GiroCode für die Überweisung");
            page.close();
        });
        page.close().close();
    }
}
