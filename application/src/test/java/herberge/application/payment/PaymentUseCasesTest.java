package herberge.application.payment;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.audit.AuditUseCases;
import herberge.application.audit.AuditUseCases.UndoChange.Undone;
import herberge.application.audit.ChangeView;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.TransitionInput;
import herberge.application.price.PricingBookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Transition;
import herberge.domain.payment.PaymentDraft;
import herberge.domain.payment.PaymentId;
import herberge.domain.payment.PaymentMethod;
import herberge.domain.price.Pricing;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Payments for a booking of two nights, which costs 150 euros: 60 a night, and 30 for the cleaning. */
final class PaymentUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.ADMIN, "request", null);
    private static final long TOTAL = 15_000;
    private static final LocalDate TODAY = day("2026-04-20");

    private final SettableClock clock = new SettableClock(NOON); // 2026-04-20
    private final MemoryHouse house = new MemoryHouse(clock);
    private final PricingBookings bookings = new PricingBookings(house.bookings(), house.stayPrices(), house.ledger());
    private final BookingUseCases desk = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    bookings,
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock);
    private final PaymentUseCases payments = PaymentUseCases.of(
            house.transactions(),
            new PaymentUseCases.Stores(house.ledger().through(bookings), house.eventLog()),
            house.changes(clock),
            clock);
    private final AuditUseCases audit = AuditUseCases.of(
            house.transactions(),
            house.changes(clock),
            new AuditUseCases.Stores(
                    house.audit(),
                    house.auditSeals(),
                    house.changeLog(),
                    house.undos(),
                    house.eventLog(),
                    house.occupancies(),
                    house.followingReminders(),
                    house.followUp()),
            EntityCatalogs.of(house),
            new AuditUseCases.Sealing(house.transactions(), house.auditSeals()),
            clock);
    private final Room attic = house.storedRoom();
    private final BookingId stay = book(null);

    private BookingId book(@Nullable Instant paidAt) {
        BookingDraft draft = aBooking()
                .room(attic.id())
                .guest(house.storedGuest().id())
                .stay(paidAt == null ? "2026-05-04" : "2026-05-14", paidAt == null ? "2026-05-06" : "2026-05-16")
                .draft();
        BookingView booked =
                desk.bookRoom().book(ANNA, to(withPaidAt(draft, paidAt))).view();
        return new BookingId(Objects.requireNonNull(booked.id()));
    }

    private static BookingDraft withPaidAt(BookingDraft draft, @Nullable Instant paidAt) {
        return new BookingDraft(
                draft.room(),
                draft.guest(),
                draft.checkIn(),
                draft.checkOut(),
                draft.partySize(),
                draft.companions(),
                draft.status(),
                new Remarks(null, false, null, null, null, paidAt, null, null),
                draft.prices());
    }

    private Booking stored() {
        return stored(stay);
    }

    private Booking stored(BookingId id) {
        return house.inWork(() -> house.bookings().lock(id)).orElseThrow();
    }

    private @Nullable Instant paidAt() {
        return stored().terms().remarks().paidAt();
    }

    private @Nullable Long open() {
        return stored().balance().openCents();
    }

    private static PaymentDraft transfer(long cents) {
        return new PaymentDraft(cents, PaymentMethod.TRANSFER, TODAY, null);
    }

    private PaymentId pay(long cents) {
        return pay(transfer(cents));
    }

    private PaymentId pay(PaymentDraft draft) {
        PaymentView view = payments.addPayment().add(ANNA, stay, to(draft)).view();
        return new PaymentId(Objects.requireNonNull(view.id()));
    }

    private PaymentView reverse(PaymentId id) {
        return payments.reversePayment()
                .reverse(ANNA, id, ChangeRequest.command(null))
                .view();
    }

    private void markPaid(@Nullable Instant instant) {
        Booking before = stored();
        desk.changeBooking().change(ANNA, stay, to(withPaidAt(before.draft(), instant), before.version()));
    }

    private List<PaymentView> listed() {
        return payments.listPayments()
                .list(ANNA, stay, () -> new PageRequest(50, null))
                .slice()
                .items();
    }

    private long newestChange() {
        return audit.listChanges().list(ANNA, false, new PageRequest(1, null)).slice().items().stream()
                .mapToLong(ChangeView::id)
                .max()
                .orElseThrow();
    }

    private Undone undo(long change) {
        return audit.undoChange()
                .undo(ANNA, change, ChangeRequest.command(null))
                .view();
    }

    private Refusal.Reason refused(Runnable request) {
        return onlyReason(Refusal.Reason.class, request::run);
    }

    private String fault(PaymentDraft draft) {
        Refusal.Invalid invalid = (Refusal.Invalid) refused(() -> pay(draft));
        return invalid.faults().get(0).field() + " "
                + invalid.faults().get(0).violation().code();
    }

    @Test
    void isPaidInParts() {
        long version = stored().version().value();

        pay(5_000);

        assertThat(stored().paidCents()).isEqualTo(5_000);
        assertThat(stored().version().value()).isEqualTo(version + 1);
        assertThat(open()).isEqualTo(TOTAL - 5_000);
        assertThat(paidAt()).isNull();
        clock.advance(Duration.ofHours(1));

        pay(TOTAL - 5_000);

        assertThat(open()).isZero();
        assertThat(paidAt()).isEqualTo(clock.instant());
    }

    @Test
    void isOpenAgainAfterAReversal() {
        PaymentId payment = pay(TOTAL);

        PaymentView reversal = reverse(payment);

        assertThat(reversal.amountCents()).isEqualTo(-TOTAL);
        assertThat(reversal.reversesId()).isEqualTo(payment.value());
        assertThat(open()).isEqualTo(TOTAL);
        assertThat(paidAt()).isNull();
        assertThat(listed()).extracting(PaymentView::reversedById).containsExactly(reversal.id(), null);
    }

    @Test
    void isReversedOnce() {
        PaymentId payment = pay(TOTAL);
        reverse(payment);
        long change = newestChange();

        assertThat(refused(() -> reverse(payment))).isEqualTo(new RequestFault.AlreadyUndone(change));
    }

    @Test
    void isNotReversedAfterItWasPaidBack() {
        PaymentId payment = pay(5_000);
        pay(-3_000);

        assertThat(refused(() -> reverse(payment))).isInstanceOf(Refusal.Invalid.class);
        assertThat(stored().paidCents()).isEqualTo(2_000);
    }

    @Test
    void comesBackOnlyWhileItIsOpen() {
        PaymentId payment = pay(TOTAL);
        PaymentId reversal =
                new PaymentId(Objects.requireNonNull(reverse(payment).id()));
        PaymentId again = pay(TOTAL);

        assertThat(refused(() -> reverse(reversal))).isInstanceOf(Refusal.Invalid.class);
        assertThat(stored().paidCents()).isEqualTo(TOTAL);

        reverse(again);
        reverse(reversal);

        assertThat(stored().paidCents()).isEqualTo(TOTAL);
    }

    @Test
    void refusesAmountsThatAreNoPayment() {
        pay(5_000);

        assertThat(fault(transfer(0))).endsWith("zero");
        assertThat(fault(transfer(TOTAL - 4_999))).endsWith("more-than-open");
        assertThat(fault(transfer(-5_001))).endsWith("more-than-paid");
        assertThat(fault(transfer(1_000_000_001))).endsWith("out-of-range");
        assertThat(fault(new PaymentDraft(1L, PaymentMethod.CARD, TODAY.plusDays(1), null)))
                .endsWith("in-future");
        assertThat(fault(new PaymentDraft(1L, PaymentMethod.CASH, TODAY, null))).endsWith("required");
        assertThat(fault(new PaymentDraft(1L, null, TODAY, null))).endsWith("required");
        assertThat(stored().paidCents()).isEqualTo(5_000);
    }

    @Test
    void takesNoPaymentWithoutAPrice() {
        house.doInWork(() -> {
            Booking booking = stored();
            house.bookings()
                    .save(booking.changeTo(booking.terms(), ANNA.userId(), NOON).withPricing(Pricing.NONE));
        });

        assertThat(fault(transfer(100))).endsWith("nothing-charged");
    }

    @Test
    void owesWhatWasPaidForACancelledBooking() {
        pay(5_000);
        desk.stepBooking()
                .step(ANNA, stay, Transition.CANCEL, to(TransitionInput.because("krank"), stored().version()));

        assertThat(open()).isEqualTo(-5_000);
        assertThat(fault(transfer(1))).endsWith("nothing-charged");
        pay(-5_000);
        assertThat(open()).isZero();
    }

    @Test
    void recordsATransferWhereABookingIsMarkedAsPaid() {
        pay(4_000);
        clock.advance(Duration.ofDays(1));

        markPaid(NOON);

        assertThat(paidAt()).isEqualTo(NOON);
        assertThat(open()).isZero();
        assertThat(listed()).extracting(PaymentView::amountCents).containsExactly(4_000L, TOTAL - 4_000);
        assertThat(listed().get(1).paidOn()).isEqualTo(TODAY);

        markPaid(null);

        assertThat(paidAt()).isNull();
        assertThat(stored().paidCents()).isEqualTo(4_000);
        assertThat(listed()).hasSize(3);
    }

    @Test
    void staysPaidWhereOtherPaymentsSettleIt() {
        pay(TOTAL);

        assertThat(refused(() -> markPaid(null))).isInstanceOf(Refusal.Invalid.class);
        assertThat(paidAt()).isEqualTo(NOON);
    }

    @Test
    void isPaidFromTheBeginning() {
        BookingId paid = book(NOON);

        assertThat(stored(paid).terms().remarks().paidAt()).isEqualTo(NOON);
        assertThat(stored(paid).balance().openCents()).isZero();
        assertThat(house.inWork(() -> house.payments().count(paid))).isOne();
    }

    /** Bookings that were made before there were prices may have been marked as paid by hand. */
    @Test
    void staysPaidWhenItGetsItsFirstPrice() {
        house.doInWork(() -> {
            Booking booking = stored();
            BookingTerms noted = booking.terms().withPaidAt(NOON);
            house.bookings().save(booking.changeTo(noted, ANNA.userId(), NOON).withPricing(Pricing.NONE));
        });

        desk.repriceBooking().reprice(ANNA, stay, to("", stored().version()));

        assertThat(paidAt()).isEqualTo(NOON);
        assertThat(open()).isZero();
        assertThat(listed())
                .singleElement()
                .satisfies(payment -> assertThat(payment.amountCents()).isEqualTo(TOTAL));
    }

    @Test
    void followsThePrice() {
        pay(TOTAL);
        Booking before = stored();
        BookingDraft longer = aBooking()
                .room(attic.id())
                .guest(before.terms().guest())
                .stay("2026-05-04", "2026-05-07")
                .draft();
        desk.changeBooking().change(ANNA, stay, to(withPaidAt(longer, NOON), before.version()));

        assertThat(open()).isEqualTo(6_000);
        assertThat(paidAt()).isNull();
    }

    @Test
    void isPaidWithTheFirstBookingOfTheStay() {
        Room cellar = house.storedRoom();
        BookingView next = desk.continueStay()
                .proceed(ANNA, stay, to(new ContinuationInput(cellar.id(), day("2026-05-05")), stored().version()))
                .view();
        BookingId second = new BookingId(Objects.requireNonNull(next.id()));
        Long open = Objects.requireNonNull(open());

        PaymentView payment =
                payments.addPayment().add(ANNA, second, to(transfer(open))).view();

        assertThat(payment.bookingId()).isEqualTo(stay.value());
        assertThat(open()).isZero();
        assertThat(stored(second).terms().remarks().paidAt())
                .isEqualTo(paidAt())
                .isNotNull();
        assertThat(payments.listPayments()
                        .list(ANNA, second, () -> new PageRequest(50, null))
                        .slice()
                        .items())
                .hasSize(1);

        reverse(new PaymentId(Objects.requireNonNull(payment.id())));

        assertThat(stored(second).terms().remarks().paidAt()).isNull();
    }

    @Test
    void isReversedByAnUndo() {
        pay(TOTAL);
        long change = newestChange();

        Undone undone = undo(change);

        assertThat(undone.gone()).isFalse();
        assertThat(stored().paidCents()).isZero();
        assertThat(paidAt()).isNull();
        assertThat(listed()).hasSize(2);

        undo(newestChange());
        assertThat(stored().paidCents()).isEqualTo(TOTAL);
        undo(change);

        assertThat(stored().paidCents()).isZero();
        assertThat(listed()).extracting(PaymentView::amountCents).containsExactly(TOTAL, -TOTAL, TOTAL, -TOTAL);
    }

    @Test
    void isUndoneAfterALaterPayment() {
        pay(5_000);
        long change = newestChange();
        pay(4_000);

        undo(change);

        assertThat(stored().paidCents()).isEqualTo(4_000);
    }

    @Test
    void isNotUndoneTwice() {
        PaymentId payment = pay(5_000);
        long change = newestChange();
        reverse(payment);
        long reversal = newestChange();

        assertThat(refused(() -> undo(change)))
                .isIn(new RequestFault.AlreadyUndone(reversal), new RequestFault.AlreadyUndone(change));
        assertThat(stored().paidCents()).isZero();
    }

    @Test
    void keepsABookingWithPayments() {
        reverse(pay(5_000));

        assertThat(refused(() -> desk.removeBooking().remove(ANNA, stay, ChangeRequest.command(stored().version()))))
                .isEqualTo(new Refusal.InUse(List.of(new Refusal.InUse.Reference("payment", 2))));
    }
}
