package herberge.application.booking;

import herberge.application.booking.BookingUseCases.ContinueStay;
import herberge.application.port.Bookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.booking.RoomChange;
import herberge.domain.booking.StayLinks;
import herberge.domain.price.Pricing;
import herberge.domain.room.Room;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class ContinueStayUseCase implements ContinueStay {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final StayParts stays;
    private final BookingReferences references;
    private final BookingRules rules;
    private final Clock clock;

    ContinueStayUseCase(ChangeExecutor changes, BookingUseCases.Stores stores, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = stores.bookings();
        this.stays = new StayParts(bookings);
        this.references = new BookingReferences(stores);
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> proceed(Caller caller, BookingId id, ChangeRequest<ContinuationInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, BookingTarget.of(bookings, id), request, (booking, faults) -> {
            ContinuationInput input = request.appliedTo(ContinuationInput.BLANK);
            LocalDate from = input.from() == null ? today : input.from();
            List<Booking> parts = stays.lock(booking);
            faults.checkGiven(Field.of("roomId"), input.room());
            Room room = references.lockRoom(input.room(), faults);
            RoomChange.check(parts, from, faults);
            faults.refuseIfAny();
            StayParts.requireNotFrozen(booking);
            if (room == null) {
                throw faults.refusal();
            }
            RoomChange change = RoomChange.of(parts, room.id(), from);
            if (!change.changesNothing(room.id())) {
                requireNoObjection(change, parts, room, today, faults);
                rules.exchange(() -> carryOut(change, parts, room, caller, now));
            }
            return BookingTarget.view(bookings, change.removed().contains(booking) ? remaining(change) : id);
        });
    }

    private static BookingId remaining(RoomChange change) {
        return change.target().or(change::kept).orElseThrow().id();
    }

    private static BookingTerms terms(RoomChange change, List<Booking> parts, Room room) {
        return parts.get(0).terms().withRoom(room.id()).withStay(change.nights());
    }

    private void requireNoObjection(RoomChange change, List<Booking> parts, Room room, LocalDate today, Faults faults) {
        BookingTerms terms = terms(change, parts, room);
        List<Occupancy> others = StayParts.without(parts, rules.others(room.id(), change.nights()));
        PolicyInput request = change.target()
                .map(target -> PolicyInput.toChange(target, terms, room, others, today))
                .orElseGet(() -> PolicyInput.toContinue(
                        terms,
                        parts.get(0).status(),
                        new StayLinks(change.kept().orElseThrow().id(), null),
                        room,
                        others,
                        today));
        rules.requireNoObjection(request, faults);
    }

    private void carryOut(RoomChange change, List<Booking> parts, Room room, Caller caller, Instant now) {
        stays.removeAll(change.removed());
        BookingTerms terms = terms(change, parts, room);
        if (change.target().isEmpty()) {
            Booking kept = change.kept().orElseThrow();
            stays.continueWith(kept, terms, null, caller, now.atZone(clock.getZone()));
            stays.reprice(kept, caller, now);
            return;
        }
        Booking target = change.target().get();
        Pricing pricing = change.kept().isPresent() ? target.terms().pricing() : terms.pricing();
        StayLinks links = target.links().continuedBy(null);
        Booking moved = target.changeTo(terms.withPricing(pricing), links, caller.userId(), now);
        bookings.save(moved);
        Booking changed = change.kept()
                .filter(kept -> !kept.stay().equals(change.keptNights()))
                .orElse(moved);
        if (!changed.equals(moved)) {
            stays.saveKept(changed, change.nights(), target.id(), caller, now);
        }
        stays.reprice(changed, caller, now);
    }
}
