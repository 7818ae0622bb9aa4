package herberge.domain.invoice;

import static java.util.Objects.requireNonNull;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.price.VatGroup;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Lines of the price of a booking that an invoice is to charge. */
record InvoiceSelection(Booking booking, Price price, List<Integer> positions) {

    private List<PriceLine> lines() {
        return positions.stream().map(price.lines()::get).toList();
    }

    /** Refuses a draft that passes over standing advances, or would take off one that stands for other bookings too. */
    static void checkAdvances(InvoiceDraft draft, Set<BookingId> charged, List<IssuedInvoice> advances, Faults faults) {
        if (draft.kind() == InvoiceKind.INVOICE && !advances.isEmpty()) {
            faults.addOnce(Field.of("kind"), InvoiceViolation.Plain.ADVANCES_STAND);
        }
        boolean beyond = advances.stream()
                .flatMap(advance -> advance.invoice().entry().bookings().stream())
                .anyMatch(booking -> !charged.contains(booking));
        if (draft.kind() == InvoiceKind.FINAL && beyond) {
            faults.addOnce(Field.of("kind"), InvoiceViolation.Plain.ADVANCE_OF_GROUP);
        }
    }

    /**
     * Returns what a valid draft charges.
     *
     * @param issued the advances that no standing invoice has taken off yet
     */
    static InvoiceCharge charge(
            InvoiceDraft draft,
            List<InvoiceSelection> selections,
            List<IssuedInvoice> issued,
            BiFunction<Booking, PriceLine, String> wording,
            Faults faults) {
        InvoiceKind kind = requireNonNull(draft.kind());
        List<InvoiceAdvance> advances = Invoicing.advances(issued);
        return kind == InvoiceKind.ADVANCE
                ? advance(selections, advances, requireNonNull(draft.amountCents()), faults)
                : charge(kind, selections, wording, kind == InvoiceKind.FINAL ? advances : List.of());
    }

    private static InvoiceCharge charge(
            InvoiceKind kind,
            List<InvoiceSelection> selections,
            BiFunction<Booking, PriceLine, String> wording,
            List<InvoiceAdvance> advances) {
        List<VatGroup> vat = vat(selections);
        if (sum(vat) <= 0) {
            throw Refusal.because(new InvoiceConflict.NothingToInvoice());
        }
        return new InvoiceCharge(
                kind,
                selections.stream()
                        .map(each -> new InvoicePart(each.booking.id(), each.positions))
                        .toList(),
                selections.stream()
                        .flatMap(each -> each.lines().stream()
                                .map(line -> InvoiceLine.of(line, wording.apply(each.booking, line))))
                        .toList(),
                vat,
                advances);
    }

    /** Returns an advance, which contains VAT as what is left does. */
    private static InvoiceCharge advance(
            List<InvoiceSelection> left, List<InvoiceAdvance> standing, long cents, Faults faults) {
        List<VatGroup> vat =
                vat(left).stream().filter(group -> group.grossCents() > 0).toList();
        long most = sum(vat)
                - standing.stream().mapToLong(InvoiceAdvance::grossCents).sum();
        if (cents > most) {
            faults.addOnce(Field.of("amountCents"), new InvoiceViolation.MoreThanLeft(Math.max(0, most)));
            throw faults.refusal();
        }
        List<VatGroup> shares = Price.share(cents, vat).stream()
                .filter(group -> group.grossCents() > 0)
                .toList();
        return new InvoiceCharge(
                InvoiceKind.ADVANCE,
                left.stream()
                        .map(each -> new InvoicePart(each.booking.id(), List.of()))
                        .toList(),
                shares.stream().map(InvoiceLine::advance).toList(),
                shares,
                List.of());
    }

    private static List<VatGroup> vat(List<InvoiceSelection> selections) {
        return Price.sum(selections.stream()
                .flatMap(each -> each.price.vatOf(each.lines()).stream())
                .toList());
    }

    private static long sum(List<VatGroup> vat) {
        return vat.stream().mapToLong(VatGroup::grossCents).sum();
    }
}
