package herberge.application.testing;

import herberge.application.port.Payments;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores payments in memory. */
public final class MemoryPayments implements Payments {

    private final MemoryTransactions transactions;
    private final MemoryTable<Payment> table;

    MemoryPayments(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.table = new MemoryTable<>(
                transactions,
                log,
                state -> state.payments,
                payment -> payment.id().value(),
                payment -> Version.FIRST);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return table.find(id.value()).map(this::withReversal);
    }

    private Payment withReversal(Payment payment) {
        PaymentId by = table.all().stream()
                .filter(other -> payment.id().equals(other.entry().reverses()))
                .map(Payment::id)
                .findFirst()
                .orElse(null);
        return new Payment(payment.id(), payment.entry(), by, payment.authorship());
    }

    private Stream<Payment> of(BookingId booking) {
        return table.all().stream()
                .filter(payment -> payment.entry().booking().equals(booking))
                .map(this::withReversal);
    }

    @Override
    public Slice<Payment> list(BookingId booking, PageRequest page) {
        return MemoryTable.page(
                of(booking).toList(), page, payment -> payment.id().value());
    }

    @Override
    public List<Payment> listOfGuest(GuestId guest) {
        return table.all().stream()
                .filter(payment ->
                        guest.equals(booking(payment.entry().booking()).terms().guest()))
                .map(this::withReversal)
                .toList();
    }

    private Booking booking(BookingId id) {
        return Optional.ofNullable(transactions.read().bookings.get(id.value())).orElseThrow();
    }

    @Override
    public List<Payment> listByPaidAt(BookingId booking) {
        return of(booking)
                .filter(payment -> payment.entry().byPaidAt())
                .filter(payment -> payment.entry().amountCents() > 0 && payment.reversedBy() == null)
                .toList();
    }

    @Override
    public long count(BookingId booking) {
        return of(booking).count();
    }

    @Override
    public Payment add(PaymentEntry entry, Authorship authorship) {
        booking(entry.booking());
        PaymentId reversed = entry.reverses();
        if (reversed != null && find(reversed).orElseThrow().reversedBy() != null) {
            throw new IllegalStateException("a payment is reversed once");
        }
        return table.add(new Payment(new PaymentId(transactions.draw("payment")), entry, null, authorship));
    }

    @Override
    public Optional<Payment> findAfter(long entry) {
        return table.after(entry, Payment.class);
    }

    @Override
    public long changeOf(PaymentId id) {
        return transactions.read().log.stream()
                .filter(logged -> logged.kind() == EntityKind.PAYMENT && logged.id() == id.value())
                .filter(logged -> logged.entry().operation() == Operation.CREATED)
                .findFirst()
                .orElseThrow()
                .change();
    }
}
