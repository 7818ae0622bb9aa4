package herberge.domain.invoice;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.price.PriceLine;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What is invoiced of the prices of the bookings of a group, and what is left.
 *
 * @param stays the first booking of each stay, in the order in which an invoice lists them
 */
public record GroupInvoicing(List<Invoicing> stays) {

    /** A document with that many lines fits into the memory of the server. */
    public static final int MAX_LINES = 500;

    private static final Field BOOKINGS = Field.of("bookingIds");

    public GroupInvoicing {
        stays = List.copyOf(stays);
    }

    /** Returns what a draft charges. Refuses if it is invalid, or nothing is left. */
    public InvoiceCharge charge(
            GroupInvoiceDraft wanted, LocalDate today, BiFunction<Booking, PriceLine, String> wording, Faults faults) {
        InvoiceDraft draft = wanted.invoice();
        draft.check(0, today, faults);
        List<Invoicing> named = named(wanted, faults);
        List<InvoiceSelection> left = named.stream()
                .map(Invoicing::selectLeft)
                .filter(Objects::nonNull)
                .toList();
        List<IssuedInvoice> advances = openAdvances(named);
        Set<BookingId> charged = left.stream().map(each -> each.booking().id()).collect(Collectors.toSet());
        InvoiceSelection.checkAdvances(draft, charged, advances, faults);
        if (left.stream().mapToLong(each -> each.positions().size()).sum() > MAX_LINES) {
            faults.addOnce(BOOKINGS, InvoiceViolation.Plain.TOO_MANY_LINES);
        }
        faults.refuseIfAny();
        requireLeft(wanted, named, left);
        return InvoiceSelection.charge(draft, left, advances, wording, faults);
    }

    private List<Invoicing> named(GroupInvoiceDraft wanted, Faults faults) {
        if (wanted.bookings().isEmpty()) {
            return stays;
        }
        Set<Long> known =
                stays.stream().map(stay -> stay.booking().id().value()).collect(Collectors.toSet());
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < wanted.bookings().size(); i++) {
            long booking = wanted.bookings().get(i);
            if (!known.contains(booking)) {
                faults.addOnce(BOOKINGS.element(i), InvoiceViolation.Plain.NOT_OF_GROUP);
            } else if (!named.add(booking)) {
                faults.addOnce(BOOKINGS.element(i), InvoiceViolation.Plain.DUPLICATE);
            }
        }
        return stays.stream()
                .filter(stay -> named.contains(stay.booking().id().value()))
                .toList();
    }

    private static List<IssuedInvoice> openAdvances(List<Invoicing> named) {
        Map<InvoiceId, IssuedInvoice> advances = new LinkedHashMap<>();
        named.forEach(stay -> stay.openAdvances()
                .forEach(advance -> advances.put(advance.invoice().id(), advance)));
        return List.copyOf(advances.values());
    }

    /** Bookings that are named must have something left; otherwise, some booking must. */
    private static void requireLeft(GroupInvoiceDraft wanted, List<Invoicing> named, List<InvoiceSelection> left) {
        if (!left.isEmpty() && (wanted.bookings().isEmpty() || left.size() == named.size())) {
            return;
        }
        List<InvoiceNumber> numbers = named.stream()
                .filter(stay -> stay.selectLeft() == null)
                .flatMap(stay -> stay.numbers().stream())
                .distinct()
                .toList();
        throw Refusal.because(
                left.isEmpty() || numbers.isEmpty()
                        ? new InvoiceConflict.NothingToInvoice()
                        : new InvoiceConflict.Invoiced(numbers));
    }
}
