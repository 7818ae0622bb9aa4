package herberge.application.payment;

import herberge.application.port.Bookings;
import herberge.application.port.Invoices;
import herberge.application.port.Payments;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.Balance;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingViolation;
import herberge.domain.invoice.InvoiceConflict;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.Invoicing;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records payments together with what they change of their booking, and keeps bookings from changes that do not agree with
 * payments or invoices. A stay in several rooms is paid and invoiced with its first booking.
 */
public record PaymentLedger(Bookings bookings, Payments payments, Invoices invoices, ZoneId house) {

    /** Returns a ledger that writes bookings through another store, such as one that makes prices. */
    public PaymentLedger through(Bookings others) {
        return new PaymentLedger(others, payments, invoices, house);
    }

    /** Locks the first booking of the stay; refuses if the caller sees no such booking. */
    public Booking lock(BookingId id) {
        return first(id, bookings::lock);
    }

    /** Refuses to remove bookings with payments or invoices, even if all of them are taken back. */
    public void requireNoRecords(List<Booking> parts) {
        long paid = parts.stream().mapToLong(part -> payments.count(part.id())).sum();
        long invoiced =
                parts.stream().mapToLong(part -> invoices.count(part.id())).sum();
        InUse.refuseIfAny(List.of(
                new InUse.Reference(EntityKind.PAYMENT.code(), paid),
                new InUse.Reference(EntityKind.INVOICE.code(), invoiced)));
    }

    /** Refuses a change of what an invoiced booking costs or owes, as long as its invoices stand. */
    public void requireInvoicedCharge(Booking changed) {
        if (!changed.account().isInvoiced()) {
            return;
        }
        Booking stored = bookings.find(changed.id()).orElseThrow().booking();
        if (!Balance.isSameCharge(stored, changed)) {
            List<InvoiceNumber> numbers = new Invoicing(stored, invoices.listOfBooking(stored.id())).numbers();
            throw Refusal.because(new InvoiceConflict.Invoiced(numbers));
        }
    }

    /** Finds the first booking of the stay; refuses if the caller sees no such booking. */
    public Booking find(BookingId id) {
        return first(id, booking -> bookings.find(booking).map(Bookings.Named::booking));
    }

    private static Booking first(BookingId id, Function<BookingId, Optional<Booking>> read) {
        Booking booking = read.apply(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.BOOKING.code(), id.value())));
        BookingId before = booking.links().continues();
        return before == null ? booking : first(before, read);
    }

    /** Saves a locked booking after one of its invoices was issued or cancelled. Its version rises. */
    public void saveInvoiced(Booking booking, UserId author, Instant now) {
        LocalDate dueOn = new Invoicing(booking, invoices.listOfBooking(booking.id())).dueOn();
        Booking changed = booking.changeTo(booking.terms(), author, now);
        bookings.save(changed.withAccount(booking.account().withDueOn(dueOn)));
    }

    /** Records a payment for a locked booking, whose version rises. */
    Payment record(Booking booking, PaymentEntry entry, UserId author, Instant now) {
        Booking paid = booking.changeTo(booking.terms(), author, now)
                .withAccount(booking.account().withPaid(booking.paidCents() + entry.amountCents()));
        bookings.save(paid.balanced());
        return payments.add(entry, Authorship.of(author, now));
    }

    /** Takes a payment back, whose booking is locked. */
    Payment reverse(Booking booking, Payment payment, UserId author, Instant now) {
        requireStanding(payment);
        Faults faults = new Faults();
        payment.checkReversal(booking.balance(), faults);
        faults.refuseIfAny();
        return record(booking, payment.reversal(LocalDate.ofInstant(now, house)), author, now);
    }

    private void requireStanding(Payment payment) {
        PaymentId by = payment.reversedBy();
        if (by != null) {
            throw Refusal.because(new RequestFault.AlreadyUndone(payments.changeOf(by)));
        }
    }

    /**
     * Takes back that a payment is in effect, for an undo that changes the booking itself. The payment may have been reversed
     * and recorded again by earlier undos: then the last of these payments is taken back.
     */
    void undo(Payment payment, UserId author, Instant now) {
        Payment last = payment;
        for (Optional<Payment> next = reversal(last); next.isPresent(); next = reversal(last)) {
            last = next.get();
        }
        if (last.entry().amountCents() != payment.entry().amountCents()) {
            throw Refusal.because(new RequestFault.AlreadyUndone(payments.changeOf(last.id())));
        }
        payments.add(last.reversal(LocalDate.ofInstant(now, house)), Authorship.of(author, now));
    }

    private Optional<Payment> reversal(Payment payment) {
        PaymentId by = payment.reversedBy();
        return by == null ? Optional.empty() : payments.find(by);
    }

    /**
     * Records what a change of {@code paidAt} means for a charged booking: an instant stands for a transfer of what is open,
     * and null takes back what was recorded that way. An instant that was noted while there was no price stands for a transfer
     * too. Returns the booking with the sum of its payments, not yet stored.
     *
     * @param before the booking before the change, with its former price
     * @param after  the booking with its new price and the new {@code paidAt}
     */
    public Booking recordPaidAt(Booking before, Booking after, Faults faults) {
        Instant wanted = after.terms().remarks().paidAt();
        boolean same = Objects.equals(wanted, before.terms().remarks().paidAt());
        boolean noted = same && before.balance().owedCents() == null;
        if (!after.balance().isCharged() || (same && !noted)) {
            return after;
        }
        if (wanted == null) {
            return noted ? after : takePaidAtBack(after, faults);
        }
        return settle(after, wanted);
    }

    /** Records a transfer of what is open of a booking, as its {@code paidAt} says. */
    public Booking settle(Booking booking, Instant paidAt) {
        Long open = booking.balance().openCents();
        if (open == null || open <= 0) {
            return booking;
        }
        Instant now = booking.authorship().updatedAt();
        Instant noted = paidAt.isAfter(now) ? now : paidAt;
        PaymentEntry transfer = PaymentEntry.byPaidAt(booking.id(), open, LocalDate.ofInstant(noted, house));
        payments.add(transfer, Authorship.of(booking.authorship().updatedBy(), now));
        return booking.withAccount(booking.account().withPaid(booking.paidCents() + open));
    }

    private Booking takePaidAtBack(Booking booking, Faults faults) {
        List<Payment> recorded = payments.listByPaidAt(booking.id());
        long sum = recorded.stream()
                .mapToLong(payment -> payment.entry().amountCents())
                .sum();
        Booking changed = booking.withAccount(booking.account().withPaid(Math.max(0, booking.paidCents() - sum)));
        if (changed.balance().isSettled() || sum > booking.paidCents()) {
            faults.addOnce(Field.of("paidAt"), BookingViolation.Plain.SETTLED_BY_PAYMENTS);
            throw faults.refusal();
        }
        Authorship by = booking.authorship();
        LocalDate today = LocalDate.ofInstant(by.updatedAt(), house);
        recorded.forEach(
                payment -> payments.add(payment.reversal(today), Authorship.of(by.updatedBy(), by.updatedAt())));
        return changed;
    }
}
