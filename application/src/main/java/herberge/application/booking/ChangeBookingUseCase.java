package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class ChangeBookingUseCase implements ChangeBooking {

    private final Transactions transactions;
    private final Bookings bookings;
    private final LockedBooking current;
    private final BookingReferences parties;
    private final BookingRules rules;
    private final Clock clock;

    ChangeBookingUseCase(
            Transactions transactions,
            Bookings bookings,
            LockedBooking current,
            Rooms rooms,
            Guests guests,
            BookingRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.current = current;
        this.parties = new BookingReferences(rooms, guests);
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public BookingView change(Caller caller, BookingId id, Patch<BookingDraft> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            Booking before = current.lock(id);
            ParsedRequest<BookingDraft> asked = edit.apply(before.draft());
            current.requireFresh(asked, before);
            BookingDraft draft = asked.draft();
            Faults faults = asked.faultsSoFar();
            draft.check(faults);
            boolean moves = !draft.equals(before.draft());
            Room room = moves ? parties.lockRoom(draft.room(), faults) : parties.room(draft.room(), faults);
            String guest = parties.guestName(draft.guest(), faults);
            BookingTerms terms = draft.terms();
            if (terms == null || room == null) {
                parties.checkSize(room, draft.partySize(), faults);
                throw faults.refusal();
            }
            Booking after = moves ? stored(caller, before, terms, room, faults, now) : before;
            faults.refuseIfAny();
            return BookingView.of(after, room.name(), BookingReferences.known(guest));
        });
    }

    private Booking stored(Caller caller, Booking before, BookingTerms terms, Room room, Faults faults, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Occupancy> others = rules.others(room.id(), terms.stay());
        rules.requireNoObjection(BookingRequest.toChange(before, terms, room, others, today), faults);
        Booking after = before.changeTo(terms, caller.userId(), now);
        bookings.save(after);
        return after;
    }
}
