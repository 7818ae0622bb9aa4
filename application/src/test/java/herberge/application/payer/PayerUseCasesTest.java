package herberge.application.payer;

import static herberge.domain.testing.Fixtures.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.UnknownReference;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PayerUseCasesTest {

    private static final Caller USER = new Caller(new UserId(2), "anna", Role.USER, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final PayerUseCases payers =
            PayerUseCases.of(house.transactions(), house.payers(), house.eventLog(), house.changes(clock), clock);
    private final BookingUseCases bookings = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    house.bookings(),
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
    private final RoomId room = house.storedRoom().id();
    private final GuestId guest = house.storedGuest().id();

    private static PayerDetails named(String name) {
        return new PayerDetails(name, null, PayerDetails.BLANK.address(), null, null, null, null);
    }

    private PayerId added(String name) {
        Long id = payers.addPayer()
                .add(USER, ChangeRequest.to(named(name)))
                .view()
                .id();
        return new PayerId(id == null ? -1 : id);
    }

    private BookingDraft draft(@Nullable PayerId payer) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Remarks remarks = new Remarks(null, false, payer, null, null, null, null, null, null);
        return new BookingDraft(room, guest, day, day.plusDays(2), 1L, List.of(), BookingStatus.CONFIRMED, remarks);
    }

    private static void assertUnknownPayer(Refusal refusal, long id) {
        assertThat(refusal.reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(new Fault(
                                        Field.of("payerId"), UnknownReference.missing(EntityKind.PAYER, id))));
    }

    @Test
    void addsChangesListsAndRemovesAPayer() {
        PayerId id = added("Stadt Borkum");

        PayerView changed = payers.changePayer()
                .change(USER, id, ChangeRequest.to(named("Stadt Emden"), Version.FIRST))
                .view();

        assertThat(changed.name()).isEqualTo("Stadt Emden");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(payers.listPayers()
                        .list(USER, "emden", new PageRequest(10, null))
                        .slice()
                        .items())
                .containsExactly(changed);
        payers.removePayer().remove(USER, id, ChangeRequest.to(PayerDetails.BLANK, new Version(2)));
        assertThatThrownBy(() -> payers.readPayer().read(USER, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        PayerId id = added("Stadt");

        assertThat(payers.changePayer()
                        .change(USER, id, ChangeRequest.to(named("Stadt"), Version.FIRST))
                        .view()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aBookingNamesAnExistingPayer() {
        PayerId id = added("Stadt");

        BookingView booking =
                bookings.bookRoom().book(USER, ChangeRequest.to(draft(id))).view();

        assertThat(booking.payerId()).isEqualTo(id.value());
        BookingId bookingId = new BookingId(requireNonNull(booking.id()));
        assertThatThrownBy(() -> bookings.changeBooking()
                        .change(USER, bookingId, ChangeRequest.to(draft(new PayerId(99)), Version.FIRST)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertUnknownPayer(refusal, 99));
    }

    @Test
    void aNewBookingNamesAnExistingPayerToo() {
        assertThatThrownBy(() -> bookings.bookRoom().book(USER, ChangeRequest.to(draft(new PayerId(99)))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertUnknownPayer(refusal, 99));
    }

    @Test
    void aPayerThatABookingNamesIsNotRemoved() {
        PayerId id = added("Stadt");
        BookingView booking =
                bookings.bookRoom().book(USER, ChangeRequest.to(draft(id))).view();

        assertThatThrownBy(() ->
                        payers.removePayer().remove(USER, id, ChangeRequest.to(PayerDetails.BLANK, Version.FIRST)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(
                                        new Refusal.InUse(List.of(new Refusal.InUse.Reference("booking", 1)))));

        BookingId bookingId = new BookingId(requireNonNull(booking.id()));
        bookings.changeBooking().change(USER, bookingId, ChangeRequest.to(draft(null), Version.FIRST));
        payers.removePayer().remove(USER, id, ChangeRequest.to(PayerDetails.BLANK, Version.FIRST));
    }
}
