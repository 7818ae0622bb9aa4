package herberge.application.booking;

import herberge.application.booking.BookingReferences.Placed;
import herberge.application.booking.BookingUseCases.BookRoom;
import herberge.application.port.Bookings;
import herberge.application.port.Occupancies.Placement;
import herberge.application.price.StayPrices;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.PolicyInput;
import herberge.domain.price.PriceTerms;
import herberge.domain.room.Room;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class BookRoomUseCase implements BookRoom {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final BookingReferences references;
    private final StayPrices prices;
    private final BookingRules rules;
    private final LateDepartures late;
    private final Clock clock;

    BookRoomUseCase(ChangeExecutor changes, BookingUseCases.Stores stores, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = stores.bookings();
        this.references = new BookingReferences(stores);
        this.prices = stores.prices();
        this.rules = rules;
        this.late = new LateDepartures(bookings);
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> book(Caller caller, ChangeRequest<BookingDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        return changes.create(caller, EntityKind.BOOKING, request, faults -> {
            BookingDraft draft = prices.complete(request.appliedTo(BookingDraft.BLANK), PriceTerms.NONE, faults);
            draft.check(faults);
            references.checkPayer(draft.remarks().payer(), faults);
            BookingTerms terms = draft.terms();
            if (terms == null) {
                prices.check(draft.prices(), faults);
                Room room = references.lockRoom(draft.room(), faults);
                references.guestName(draft.guest(), faults);
                references.checkSize(room, draft.partySize(), faults);
                throw faults.refusal();
            }
            Placed placed = references.lockPlacement(terms, faults);
            Placement placement = placed.placement();
            Room room = placement.room().orElseThrow(faults::refusal);
            BookingTerms priced = placement.basis().isPresent()
                    ? prices.settle(placed.terms(), placement.basis().get(), faults)
                    : placed.terms();
            Booking booking = insert(caller, priced, draft, placement, room, faults, now);
            String guest = placement.guestName().orElseThrow(faults::refusal);
            return BookingView.of(booking, room.name(), guest, late.around(booking));
        });
    }

    private Booking insert(
            Caller caller,
            BookingTerms terms,
            BookingDraft draft,
            Placement placement,
            Room room,
            Faults faults,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        rules.requireNoObjection(PolicyInput.toBook(terms, draft.status(), room, placement.others(), today), faults);
        return bookings.add(terms, draft.status(), today.getYear(), Authorship.of(caller.userId(), now));
    }
}
