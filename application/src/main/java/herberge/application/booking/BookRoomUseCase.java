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
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class BookRoomUseCase implements BookRoom {

    private final Transactions transactions;
    private final Bookings bookings;
    private final BookingReferences parties;
    private final BookingRules rules;
    private final Clock clock;

    BookRoomUseCase(
            Transactions transactions, Bookings bookings, Rooms rooms, Guests guests, BookingRules rules, Clock clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.parties = new BookingReferences(rooms, guests);
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public BookingView book(Caller caller, Patch<BookingDraft> edit) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        return transactions.run(caller, () -> {
            ParsedRequest<BookingDraft> asked = edit.apply(BookingDraft.BLANK);
            BookingDraft draft = asked.draft();
            Faults faults = asked.faultsSoFar();
            draft.check(faults);
            Room room = parties.lockRoom(draft.room(), faults);
            String guest = parties.guestName(draft.guest(), faults);
            BookingTerms terms = draft.terms();
            if (terms == null || room == null) {
                parties.checkSize(room, draft.partySize(), faults);
                throw faults.refusal();
            }
            Booking made = made(caller, terms, draft, room, faults, now);
            return BookingView.of(made, room.name(), BookingReferences.known(guest));
        });
    }

    private Booking made(Caller caller, BookingTerms terms, BookingDraft draft, Room room, Faults faults, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Occupancy> others = rules.others(room.id(), terms.stay());
        rules.requireNoObjection(BookingRequest.toBook(terms, draft.status(), room, others, today), faults);
        return bookings.add(terms, draft.status(), today.getYear(), Authorship.of(caller.userId(), now));
    }
}
