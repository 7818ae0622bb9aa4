package herberge.domain.invoice;

import static java.util.Objects.requireNonNull;

import herberge.domain.booking.Balance;
import herberge.domain.booking.Booking;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.price.VatGroup;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is invoiced of the price of a booking, and what is left.
 *
 * @param booking the first booking of a stay
 * @param issued  all its invoices, cancelled ones and cancellations included
 */
public record Invoicing(Booking booking, List<IssuedInvoice> issued) {

    public Invoicing {
        issued = List.copyOf(issued);
    }

    private Stream<IssuedInvoice> standing(boolean chargingLines) {
        return issued.stream()
                .filter(each -> each.invoice().stands())
                .filter(each -> each.invoice().chargesLines() == chargingLines);
    }

    /** Returns the numbers of the standing invoices that charge lines of the price. */
    public List<InvoiceNumber> numbers() {
        return standing(true).map(each -> each.content().number()).toList();
    }

    /** Returns the day until which the standing invoices are to be paid; null if none stands. */
    public @Nullable LocalDate dueOn() {
        return standing(true)
                .map(each -> each.content().dueOn())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the standing advances that no standing invoice has taken off yet. */
    public List<InvoiceAdvance> advances() {
        Set<InvoiceNumber> taken = standing(true)
                .flatMap(each -> each.content().advances().stream())
                .map(InvoiceAdvance::number)
                .collect(Collectors.toSet());
        return standing(false)
                .map(IssuedInvoice::content)
                .filter(content -> !taken.contains(content.number()))
                .map(content -> new InvoiceAdvance(content.number(), content.issuedOn(), content.vat()))
                .toList();
    }

    /** Returns the positions of the lines of the price that are on no standing invoice. */
    public List<Integer> left() {
        Price price = booking.terms().pricing().price();
        Long owed = Balance.of(booking).owedCents();
        if (price == null || owed == null || owed == 0) {
            return List.of();
        }
        Set<Integer> charged = standing(true)
                .flatMap(each -> each.invoice().entry().lines().stream())
                .collect(Collectors.toSet());
        return IntStream.range(0, price.lines().size())
                .boxed()
                .filter(position -> !charged.contains(position))
                .toList();
    }

    /**
     * Returns what a draft charges. Refuses if it is invalid, or nothing is left.
     *
     * @param wording gives the text that a line of the price has on an invoice
     */
    public InvoiceCharge charge(
            InvoiceDraft draft, LocalDate today, Function<PriceLine, String> wording, Faults faults) {
        Price price = booking.terms().pricing().price();
        draft.check(price == null ? 0 : price.lines().size(), today, faults);
        if (draft.kind() == InvoiceKind.INVOICE && !advances().isEmpty()) {
            faults.addOnce(Field.of("kind"), InvoiceViolation.Plain.ADVANCES_STAND);
        }
        faults.refuseIfAny();
        List<Integer> left = left();
        if (price == null || left.isEmpty()) {
            throw Refusal.because(new InvoiceConflict.NothingToInvoice());
        }
        return draft.kind() == InvoiceKind.ADVANCE
                ? advance(price, left, requireNonNull(draft.amountCents()), faults)
                : lines(price, draft, left, wording);
    }

    private InvoiceCharge lines(
            Price price, InvoiceDraft draft, List<Integer> left, Function<PriceLine, String> wording) {
        InvoiceKind kind = requireNonNull(draft.kind());
        List<Integer> wanted = draft.lines().isEmpty()
                ? left
                : draft.lines().stream().map(Math::toIntExact).sorted().toList();
        if (!new HashSet<>(left).containsAll(wanted)) {
            throw Refusal.because(new InvoiceConflict.Invoiced(numbers()));
        }
        List<PriceLine> lines = at(wanted, price);
        if (sum(price.vatOf(lines)) <= 0) {
            throw Refusal.because(new InvoiceConflict.NothingToInvoice());
        }
        return new InvoiceCharge(
                kind,
                wanted,
                lines.stream()
                        .map(line -> InvoiceLine.of(line, wording.apply(line)))
                        .toList(),
                price.vatOf(lines),
                kind == InvoiceKind.FINAL ? advances() : List.of());
    }

    /** An advance contains VAT as what is left does. */
    private InvoiceCharge advance(Price price, List<Integer> left, long cents, Faults faults) {
        List<VatGroup> vat = price.vatOf(at(left, price)).stream()
                .filter(group -> group.grossCents() > 0)
                .toList();
        long most = sum(vat)
                - advances().stream().mapToLong(InvoiceAdvance::grossCents).sum();
        if (cents > most) {
            faults.addOnce(Field.of("amountCents"), new InvoiceViolation.MoreThanLeft(Math.max(0, most)));
            throw faults.refusal();
        }
        List<VatGroup> shares = Price.share(cents, vat).stream()
                .filter(group -> group.grossCents() > 0)
                .toList();
        return new InvoiceCharge(
                InvoiceKind.ADVANCE,
                List.of(),
                shares.stream().map(InvoiceLine::advance).toList(),
                shares,
                List.of());
    }

    private static List<PriceLine> at(List<Integer> positions, Price price) {
        return positions.stream().map(price.lines()::get).toList();
    }

    private static long sum(List<VatGroup> vat) {
        return vat.stream().mapToLong(VatGroup::grossCents).sum();
    }

    /** Refuses an invoice that cannot be cancelled: one that does not stand, or an advance that a standing invoice takes off. */
    public void requireCancellable(Invoice invoice) {
        if (!invoice.stands()) {
            throw Refusal.because(new InvoiceConflict.NotStanding());
        }
        List<InvoiceNumber> takenOffBy = standing(true)
                .map(IssuedInvoice::content)
                .filter(content -> content.advances().stream()
                        .anyMatch(advance ->
                                advance.number().equals(invoice.entry().number())))
                .map(InvoiceContent::number)
                .toList();
        if (!takenOffBy.isEmpty()) {
            throw Refusal.because(new InvoiceConflict.Invoiced(takenOffBy));
        }
    }
}
