package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.IssueGroupInvoice;
import herberge.application.invoice.InvoiceUseCases.Stores;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.invoice.GroupInvoiceDraft;
import herberge.domain.invoice.GroupInvoicing;
import herberge.domain.invoice.InvoiceCharge;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoicePart;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.invoice.Invoicing;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.payer.PayerId;
import herberge.domain.price.PriceLine;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues one invoice for bookings of a group. They are locked; the group itself is not changed. */
final class IssueGroupInvoiceUseCase implements IssueGroupInvoice {

    private final ChangeExecutor changes;
    private final Stores stores;
    private final PaymentLedger ledger;
    private final InvoiceIssuing issuing;
    private final Clock clock;

    IssueGroupInvoiceUseCase(ChangeExecutor changes, Stores stores, Clock clock) {
        this.changes = changes;
        this.stores = stores;
        this.ledger = stores.ledger();
        this.issuing = new InvoiceIssuing(stores);
        this.clock = clock;
    }

    /** A stay of the group: its first booking, and its days in all of its rooms. */
    private record Stay(Bookings.Named first, StayPeriod days) {

        Booking booking() {
            return first.booking();
        }
    }

    /** A group, and its stays in the order of arrival. */
    private record Party(BookingGroup group, List<Stay> stays) {}

    @Override
    public ChangeResult<InvoiceView> issue(Caller caller, GroupId id, ChangeRequest<GroupInvoiceDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.command(caller, request, () -> lock(id), (party, faults) -> {
            GroupInvoiceDraft draft = request.appliedTo(GroupInvoiceDraft.BLANK);
            GroupInvoicing invoicing = new GroupInvoicing(party.stays().stream()
                    .map(Stay::booking)
                    .map(booking -> new Invoicing(booking, ledger.invoices().listOfBooking(booking.id())))
                    .toList());
            InvoiceCharge charge = invoicing.charge(draft, today, wording(party), faults);
            List<Stay> charged = charged(party, charge);
            List<Booking> booked = charged.stream().map(Stay::booking).toList();
            PayerId payer = payer(booked, draft, faults);
            faults.refuseIfAny();
            InvoiceIssuing.Addressing addressing = new InvoiceIssuing.Addressing(
                    new InvoiceEntry.Parties(id, party.group().contact(), payer),
                    days(charged),
                    InvoiceTexts.group(party.group()));
            InvoiceIssuing.Moment moment = new InvoiceIssuing.Moment(caller.userId(), now, today);
            return ChangeResult.of(
                    Outcome.CREATED,
                    EntityKind.INVOICE,
                    issuing.issue(draft.invoice(), charge, booked, addressing, moment, faults));
        });
    }

    private Party lock(GroupId id) {
        BookingGroup group = stores.groups()
                .find(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.GROUP.code(), id.value())));
        BookingFilter members = BookingFilter.of(id);
        List<BookingId> listed = ledger.bookings().listAll(members).stream()
                .map(named -> named.booking().id())
                .toList();
        Set<BookingId> locked =
                ledger.bookings().lock(listed).stream().map(Booking::id).collect(Collectors.toSet());
        // read again: what they were before they were locked may have changed
        return new Party(
                group,
                ledger.bookings().listAll(members).stream()
                        .filter(named -> locked.contains(named.booking().id()))
                        .filter(named -> named.booking().links().isFirst())
                        .map(named -> new Stay(named, issuing.wholeStay(named.booking())))
                        .toList());
    }

    private static BiFunction<Booking, PriceLine, String> wording(Party party) {
        Map<BookingId, Stay> stays = party.stays().stream()
                .collect(Collectors.toMap(stay -> stay.booking().id(), Function.identity()));
        return (booking, line) -> {
            Stay stay = Objects.requireNonNull(stays.get(booking.id()));
            return InvoiceTexts.of(stay.first(), stay.days().checkOut(), line);
        };
    }

    private static List<Stay> charged(Party party, InvoiceCharge charge) {
        Set<BookingId> ids = charge.parts().stream().map(InvoicePart::booking).collect(Collectors.toSet());
        return party.stays().stream()
                .filter(stay -> ids.contains(stay.booking().id()))
                .toList();
    }

    /** The payer of all bookings. */
    private static @Nullable PayerId payer(List<Booking> charged, GroupInvoiceDraft draft, Faults faults) {
        if (draft.invoice().recipient() != RecipientKind.PAYER) {
            return null;
        }
        PayerId payer = charged.get(0).terms().remarks().payer();
        boolean same = charged.stream()
                .allMatch(booking ->
                        Objects.equals(payer, booking.terms().remarks().payer()));
        if (payer == null || !same) {
            faults.addOnce(Field.of("recipient"), InvoiceViolation.Plain.NO_PAYER);
        }
        return payer;
    }

    private static StayPeriod days(List<Stay> charged) {
        return new StayPeriod(
                charged.stream()
                        .map(stay -> stay.days().checkIn())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                charged.stream()
                        .map(stay -> stay.days().checkOut())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
