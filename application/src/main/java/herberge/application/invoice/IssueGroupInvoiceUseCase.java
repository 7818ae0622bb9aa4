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
import java.util.Optional;
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

    /** A group, and the first bookings of its stays in the order of arrival. */
    private record Party(BookingGroup group, List<Booking> stays) {}

    @Override
    public ChangeResult<InvoiceView> issue(Caller caller, GroupId id, ChangeRequest<GroupInvoiceDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.command(caller, request, () -> lock(id), (party, faults) -> {
            GroupInvoiceDraft draft = request.appliedTo(GroupInvoiceDraft.BLANK);
            GroupInvoicing invoicing = new GroupInvoicing(party.stays().stream()
                    .map(stay -> new Invoicing(stay, ledger.invoices().listOfBooking(stay.id())))
                    .toList());
            InvoiceCharge charge = invoicing.charge(draft, today, wording(party), faults);
            List<Booking> charged = charged(party, charge);
            PayerId payer = payer(charged, draft, faults);
            faults.refuseIfAny();
            InvoiceIssuing.Addressing addressing = new InvoiceIssuing.Addressing(
                    new InvoiceEntry.Parties(id, party.group().contact(), payer),
                    days(charged),
                    InvoiceTexts.group(party.group()));
            InvoiceIssuing.Moment moment = new InvoiceIssuing.Moment(caller.userId(), now, today);
            return ChangeResult.of(
                    Outcome.CREATED,
                    EntityKind.INVOICE,
                    issuing.issue(draft.invoice(), charge, charged, addressing, moment, faults));
        });
    }

    private Party lock(GroupId id) {
        BookingGroup group = stores.groups()
                .find(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.GROUP.code(), id.value())));
        List<BookingId> members = ledger.bookings().listAll(BookingFilter.of(id)).stream()
                .map(named -> named.booking().id())
                .toList();
        return new Party(
                group,
                ledger.bookings().lock(members).stream()
                        .filter(booking -> id.equals(booking.links().group()))
                        .filter(booking -> booking.links().isFirst())
                        .sorted(Comparator.comparing(
                                        (Booking booking) -> booking.stay().checkIn())
                                .thenComparing(booking -> booking.id().value()))
                        .toList());
    }

    private BiFunction<Booking, PriceLine, String> wording(Party party) {
        Map<BookingId, Bookings.Named> named = party.stays().stream()
                .map(stay -> ledger.bookings().find(stay.id()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(stay -> stay.booking().id(), Function.identity()));
        return (booking, line) -> InvoiceTexts.of(
                Objects.requireNonNull(named.get(booking.id())),
                issuing.wholeStay(booking).checkOut(),
                line);
    }

    private static List<Booking> charged(Party party, InvoiceCharge charge) {
        List<BookingId> ids = charge.parts().stream().map(InvoicePart::booking).toList();
        return party.stays().stream().filter(stay -> ids.contains(stay.id())).toList();
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

    private StayPeriod days(List<Booking> charged) {
        List<StayPeriod> stays = charged.stream().map(issuing::wholeStay).toList();
        return new StayPeriod(
                stays.stream()
                        .map(StayPeriod::checkIn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                stays.stream()
                        .map(StayPeriod::checkOut)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
