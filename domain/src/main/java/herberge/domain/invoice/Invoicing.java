package herberge.domain.invoice;

import herberge.domain.booking.Balance;
import herberge.domain.booking.Booking;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
        return advances(openAdvances());
    }

    static List<InvoiceAdvance> advances(List<IssuedInvoice> issued) {
        return issued.stream()
                .map(IssuedInvoice::content)
                .map(content -> new InvoiceAdvance(content.number(), content.issuedOn(), content.vat()))
                .toList();
    }

    List<IssuedInvoice> openAdvances() {
        Set<InvoiceNumber> taken = standing(true)
                .flatMap(each -> each.content().advances().stream())
                .map(InvoiceAdvance::number)
                .collect(Collectors.toSet());
        return standing(false)
                .filter(each -> !taken.contains(each.content().number()))
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
                .flatMap(each -> each.invoice().entry().lines(booking.id()).stream())
                .collect(Collectors.toSet());
        return IntStream.range(0, price.lines().size())
                .boxed()
                .filter(position -> !charged.contains(position))
                .toList();
    }

    /** Returns what is left to be invoiced; null if it is nothing. */
    @Nullable
    InvoiceSelection selectLeft() {
        Price price = booking.terms().pricing().price();
        List<Integer> left = left();
        return price == null || left.isEmpty() ? null : new InvoiceSelection(booking, price, left);
    }

    /**
     * Returns what a draft charges. Refuses if it is invalid, or nothing is left.
     *
     * @param wording gives the text that a line of the price has on an invoice
     */
    public InvoiceCharge charge(
            InvoiceDraft draft, LocalDate today, BiFunction<Booking, PriceLine, String> wording, Faults faults) {
        Price price = booking.terms().pricing().price();
        draft.check(price == null ? 0 : price.lines().size(), today, faults);
        List<IssuedInvoice> advances = openAdvances();
        InvoiceSelection.checkAdvances(draft, Set.of(booking.id()), advances, faults);
        faults.refuseIfAny();
        InvoiceSelection left = selectLeft();
        if (left == null) {
            throw Refusal.because(new InvoiceConflict.NothingToInvoice());
        }
        return InvoiceSelection.charge(draft, List.of(select(draft, left)), advances, wording, faults);
    }

    private InvoiceSelection select(InvoiceDraft draft, InvoiceSelection left) {
        if (draft.lines().isEmpty()) {
            return left;
        }
        List<Integer> wanted =
                draft.lines().stream().map(Math::toIntExact).sorted().toList();
        if (!new HashSet<>(left.positions()).containsAll(wanted)) {
            throw Refusal.because(new InvoiceConflict.Invoiced(numbers()));
        }
        return new InvoiceSelection(booking, left.price(), wanted);
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
