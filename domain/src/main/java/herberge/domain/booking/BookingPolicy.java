package herberge.domain.booking;

import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.booking.BookingConflict.RoomInactive;
import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One booking rule of the house: finds the conflicts of a request. A pure function of the request. */
@FunctionalInterface
public interface BookingPolicy {

    Stream<? extends Reason> conflicts(PolicyInput request);

    /** Two bookings must not hold one room in the same night. */
    BookingPolicy NO_OVERLAP = request -> taken(request, other -> !(other.holder() instanceof ByBlock));

    /** A booking must not hold a room while the room is blocked. */
    BookingPolicy NO_BLOCK = request -> taken(request, other -> other.holder() instanceof ByBlock);

    /**
     * The party must fit into the room. A party that was booked before the capacity was reduced may stay, but cannot be
     * booked anew.
     */
    BookingPolicy WITHIN_CAPACITY = request -> when(
            (request.claimsNewNights() || request.partyOrRoomChanges())
                    && request.terms().partySize() > request.room().capacity(),
            invalid(
                    "partySize",
                    new BookingViolation.AboveCapacity(request.room().capacity())));

    /**
     * An inactive room takes no new stay, neither by booking nor by moving nor by reopening. A party that is in the room
     * may stay on: the house stops selling the room, and does not send a party away.
     */
    BookingPolicy ROOM_ACTIVE = request -> when(
            request.claimsNewNights() && !request.staysOn() && !request.room().active(),
            new RoomInactive(request.room().id()));

    /** A stay that is over or was called off keeps its nights and its room as long as it has that status. */
    BookingPolicy STAY_NOT_FROZEN = request -> request
            .before()
            .filter(before -> request.transition().isEmpty() && before.status() == request.status())
            .filter(before -> before.status().isFrozen() && request.stayOrRoomChanges())
            .map(before -> new StayFrozen(before.status()))
            .stream();

    /**
     * A booking that is checked in, checked out or a no-show must have begun, whichever request sets its status or its
     * dates. A booking that broke the rule before keeps its values until the status or the stay changes. A booking that
     * continues another has begun with that one.
     */
    BookingPolicy ARRIVAL_DAY = request -> when(
            request.status().hasBegun()
                    && request.links().isFirst()
                    && request.statusOrStayChanges()
                    && request.today().isBefore(request.terms().stay().checkIn()),
            new TooEarly(request.terms().stay().checkIn()));

    /** A party must not check in, or be given tonight, while a party that should have left is still in the room. */
    BookingPolicy ROOM_VACATED = request -> {
        List<Occupancy> parties = request.partiesStillInRoom();
        return when(!parties.isEmpty(), new RoomOccupied(parties));
    };

    /** A status may only be left by one of its transitions. */
    BookingPolicy LEGAL_TRANSITION = request -> request
            .before()
            .flatMap(before -> request.transition()
                    .filter(transition -> !transition.leavesFrom(before.status()))
                    .map(transition -> new IllegalTransition(
                            before.status(), transition.target(before.status()), Transition.from(before.status()))))
            .stream();

    /** Every rule that is in force in the house. Declared last, because it refers to the rules above. */
    BookingPolicy HOUSE = all(
            LEGAL_TRANSITION,
            STAY_NOT_FROZEN,
            ARRIVAL_DAY,
            ROOM_ACTIVE,
            ROOM_VACATED,
            NO_OVERLAP,
            NO_BLOCK,
            WITHIN_CAPACITY,
            atMostNights(BookingDraft.MAX_NIGHTS));

    /** A stay has at most this many nights. */
    static BookingPolicy atMostNights(long limit) {
        return request -> when(
                request.terms().stay().nights() > limit,
                invalid("checkOut", new BookingViolation.TooManyNights(limit)));
    }

    /** Combines these rules. All that holds the room is reported in one conflict. */
    static BookingPolicy all(BookingPolicy... policies) {
        List<BookingPolicy> rules = List.of(policies);
        return request -> ConflictSummary.merge(rules.stream().flatMap(rule -> rule.conflicts(request)));
    }

    private static Stream<RoomTaken> taken(PolicyInput request, Predicate<Occupancy> kind) {
        List<Occupancy> inTheWay =
                request.conflictingOccupancies().stream().filter(kind).toList();
        return inTheWay.isEmpty() ? Stream.empty() : Stream.of(new RoomTaken(inTheWay, List.of()));
    }

    private static Stream<Reason> when(boolean broken, Reason conflict) {
        return broken ? Stream.of(conflict) : Stream.empty();
    }

    private static Invalid invalid(String field, BookingViolation violation) {
        return new Invalid(List.of(new Fault(Field.of(field), violation)));
    }
}
