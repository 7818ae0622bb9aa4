package herberge.application.testing;

import static herberge.domain.testing.Fixtures.day;

import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contents of invoices of every kind. */
public final class InvoiceContents {

    private static final LocalDate DAY = day("2026-05-07");

    public static final InvoiceSeller SELLER = new InvoiceSeller(
            "Herberge am See gGmbH",
            "Seeweg 1",
            "23701",
            "Eutin",
            "DE",
            "+49 4521 555010",
            "rechnung@example.org",
            "www.example.org",
            "22/290/12345",
            null,
            "Amtsgericht Lübeck",
            "HRB 12345",
            "DE02120300000000202051",
            "BYLADEM1001",
            null,
            "DKB");

    /** Who has just what the law asks for. */
    public static final InvoiceSeller SMALL_SELLER = new InvoiceSeller(
            "Eva Klein",
            "Weg 1",
            "20095",
            "Hamburg",
            "DE",
            null,
            null,
            null,
            "12/3",
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    public static final InvoiceRecipient GUEST = new InvoiceRecipient(
            "Łukasz Đorđević <&> \"Žš\"", null, null, "Gasse 2", "1010", "Wien", "AT", null, "gast@example.org");

    /** Without an address. */
    public static final InvoiceRecipient NAME_ONLY =
            new InvoiceRecipient("Eva Wolf", null, null, null, null, null, "DE", null, null);

    public static final InvoiceRecipient AUTHORITY = new InvoiceRecipient(
            "Eva Wolf", "Stadt Köln", null, "Domplatz 1", "50667", "Köln", "DE", "04011000-12345-34", null);

    /** An employer abroad, with a contact person. */
    public static final InvoiceRecipient PAYER = new InvoiceRecipient(
            "Personalabteilung",
            "Alpenbau AG",
            "Reto Keller",
            "Seestrasse 12",
            "6004",
            "Luzern",
            "CH",
            null,
            "personal@example.org");

    private InvoiceContents() {}

    public static InvoiceLine line(String kind, String text, long quantity, long unitCents, String vat, int percent) {
        return new InvoiceLine(kind, text, quantity, unitCents, vat, Percent.of(percent));
    }

    /** Three VAT rates, a discount, a line that costs nothing, and a tourist tax. The tax of each net is what is left to its gross. */
    public static List<InvoiceLine> lines() {
        return List.of(
                line("overnight", "Übernachtung, Nebensaison", 3, 5_133, "lodging", 7),
                line("cleaning", "Endreinigung", 1, 3_000, "lodging", 7),
                line("extra", "Frühstück", 6, 1_070, "food", 7),
                line("extra", "Getränke", 6, 450, "drinks", 19),
                line("extra", "Parkplatz", 1, 0, "service", 19),
                line("member-discount", "Mitgliederrabatt", 1, -1_540, "lodging", 7),
                line("tourist-tax", "Kurtaxe, Erwachsene", 6, 250, "none", 0));
    }

    public static InvoiceContent invoice() {
        return of(InvoiceKind.INVOICE, SELLER, GUEST, lines(), List.of());
    }

    public static InvoiceContent cancellation() {
        return invoice().cancelled(new InvoiceNumber(2026, 43), DAY.plusDays(1), "Falsche Anschrift");
    }

    public static InvoiceContent advance(InvoiceRecipient recipient) {
        return of(
                InvoiceKind.ADVANCE,
                SELLER,
                recipient,
                List.of(
                        line("advance", "Anzahlung", 1, 5_000, "lodging", 7),
                        line("advance", "Anzahlung", 1, 1_190, "drinks", 19)),
                List.of());
    }

    /** Takes two advances off. */
    public static InvoiceContent lastInvoice(InvoiceRecipient recipient) {
        return of(
                InvoiceKind.FINAL,
                SELLER,
                recipient,
                lines(),
                List.of(
                        advance(
                                1,
                                Price.storedGroup("lodging", Percent.of(7), 5_000),
                                Price.storedGroup("drinks", Percent.of(19), 1_190)),
                        advance(2, Price.storedGroup("lodging", Percent.of(7), 1_000))));
    }

    private static InvoiceAdvance advance(int count, VatGroup... vat) {
        return new InvoiceAdvance(new InvoiceNumber(2026, count), DAY.minusDays(30 - count), List.of(vat));
    }

    /** An invoice with these lines; its VAT is computed as that of a price. */
    public static InvoiceContent of(
            InvoiceKind kind,
            InvoiceSeller seller,
            InvoiceRecipient recipient,
            List<InvoiceLine> lines,
            List<InvoiceAdvance> advances) {
        return new InvoiceContent(
                new InvoiceNumber(2026, 42),
                kind,
                DAY,
                DAY.plusDays(14),
                DAY.minusDays(3),
                DAY,
                "2026-17",
                seller,
                recipient,
                lines,
                vat(lines),
                advances,
                null,
                null,
                "Vielen Dank für Ihren Aufenthalt.\nWir erlauben uns zu berechnen:",
                "Bitte überweisen Sie den Betrag unter Angabe der Rechnungsnummer.",
                "EUR");
    }

    private static List<VatGroup> vat(List<InvoiceLine> lines) {
        Map<VatGroup, Long> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(new VatGroup(line.vat(), line.percent(), 0), line.amountCents(), Long::sum));
        List<VatGroup> groups = new ArrayList<>();
        sums.forEach((group, cents) -> {
            if (cents != 0) {
                groups.add(Price.storedGroup(group.code(), group.percent(), cents));
            }
        });
        return groups;
    }
}
