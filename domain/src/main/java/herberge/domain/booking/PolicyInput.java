package herberge.domain.booking;

import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All data that a rule may look at. The use case loads it once, so that rules are pure functions.
 *
 * @param before     the present booking; empty for a new booking
 * @param terms      the requested terms
 * @param status     the status after the request
 * @param transition the requested transition, if any
 * @param links      the neighbours after the request
 * @param room       the requested room
 * @param others     what holds that room in any of the requested nights, and who is checked in there; may contain the
 *                   claim of the booking itself
 */
public record PolicyInput(
        Optional<Booking> before,
        BookingTerms terms,
        BookingStatus status,
        Optional<Transition> transition,
        StayLinks links,
        Room room,
        List<Occupancy> others,
        LocalDate today) {

    public PolicyInput {
        others = List.copyOf(others);
    }

    /** Creates a request for a new booking. */
    public static PolicyInput toBook(
            BookingTerms terms, BookingStatus status, Room room, List<Occupancy> others, LocalDate today) {
        return toContinue(terms, status, StayLinks.NONE, room, others, today);
    }

    /** Creates a request for a new booking that is part of a stay. */
    public static PolicyInput toContinue(
            BookingTerms terms,
            BookingStatus status,
            StayLinks links,
            Room room,
            List<Occupancy> others,
            LocalDate today) {
        return new PolicyInput(Optional.empty(), terms, status, Optional.empty(), links, room, others, today);
    }

    /** Creates a request for other terms of a booking. */
    public static PolicyInput toChange(
            Booking before, BookingTerms terms, Room room, List<Occupancy> others, LocalDate today) {
        return new PolicyInput(
                Optional.of(before), terms, before.status(), Optional.empty(), before.links(), room, others, today);
    }

    /** Creates a request for a transition that would lead to {@code after}. */
    public static PolicyInput toStep(
            Booking before, Transition transition, Booking after, Room room, List<Occupancy> others, LocalDate today) {
        return new PolicyInput(
                Optional.of(before),
                after.terms(),
                after.status(),
                Optional.of(transition),
                after.links(),
                room,
                others,
                today);
    }

    /**
     * Creates a request to bring a former state and status of a booking back. {@code present} is empty if the booking
     * has been removed since.
     */
    public static PolicyInput toRestore(
            Optional<Booking> present, Booking former, Room room, List<Occupancy> others, LocalDate today) {
        return new PolicyInput(
                present, former.terms(), former.status(), Optional.empty(), former.links(), room, others, today);
    }

    /** What others hold of the requested nights; empty if no new nights are claimed. */
    public List<Occupancy> conflictingOccupancies() {
        return claimsNewNights()
                ? others.stream()
                        .filter(other -> other.blocks(terms.room(), terms.stay()))
                        .filter(other ->
                                before.map(own -> !other.isHeldBy(own.id())).orElse(true))
                        .toList()
                : List.of();
    }

    /** Whether the booking would hold a night that it does not hold now. */
    public boolean claimsNewNights() {
        if (!status.holdsRoom()) {
            return false;
        }
        return nightsHeldNow().map(nights -> !nights.covers(terms.stay())).orElse(true);
    }

    /**
     * The other parties with whom this party would share the room. These are parties that should have left, if this
     * party checks in or claims a night in which they are still there; and, if this party checks in though it should have
     * left, or would have had to leave by its new dates, parties that hold tonight.
     */
    List<Occupancy> partiesStillInRoom() {
        return others.stream()
                .filter(other -> other.room().equals(terms.room()) && other.isInHouse())
                .filter(other -> before.map(own -> !other.isHeldBy(own.id())).orElse(true))
                .filter(other -> other.overdueNights(today)
                        .map(nights -> checksIn() || claimsAnyOf(nights))
                        .orElse((checksIn() || becomesOverdue())
                                && terms.stay().overdue(today).isPresent()
                                && other.nights().contains(today)))
                .toList();
    }

    /** Whether the party would be in the room and is not there now. */
    private boolean checksIn() {
        return status == BookingStatus.CHECKED_IN && !isInRoomNow() && !isElsewhere();
    }

    /** Whether the party is in the room and remains there, without a right to it by the new dates only. */
    private boolean becomesOverdue() {
        return staysOn()
                && before.filter(own -> own.stay().overdue(today).isEmpty()).isPresent();
    }

    /** Whether the party has another room of its stay tonight. */
    private boolean isElsewhere() {
        boolean last = links.isLast() && !terms.stay().checkOut().isAfter(today);
        return links.isPart() && !last && !terms.stay().contains(today);
    }

    /** Whether the party is in the room now and remains there. */
    boolean staysOn() {
        return isInRoomNow() && status == BookingStatus.CHECKED_IN;
    }

    private boolean isInRoomNow() {
        return before.filter(own -> own.status() == BookingStatus.CHECKED_IN
                        && own.terms().room().equals(terms.room()))
                .isPresent();
    }

    /**
     * Whether the booking would claim one of these nights that it does not hold now, while its party is not in the room
     * anyway.
     */
    private boolean claimsAnyOf(StayPeriod nights) {
        return status.holdsRoom()
                && !isInRoomNow()
                && terms.stay()
                        .intersection(nights)
                        .filter(both ->
                                nightsHeldNow().map(held -> !held.covers(both)).orElse(true))
                        .isPresent();
    }

    private Optional<StayPeriod> nightsHeldNow() {
        return before.filter(own -> own.terms().room().equals(terms.room())).map(Booking::heldNights);
    }

    boolean statusOrStayChanges() {
        return before.map(own -> own.status() != status || !own.stay().equals(terms.stay()))
                .orElse(true);
    }

    boolean stayOrRoomChanges() {
        return before.map(own ->
                        !own.stay().equals(terms.stay()) || !own.terms().room().equals(terms.room()))
                .orElse(true);
    }

    /** Whether party size or room differ from the present booking; false for a new booking. */
    boolean partyOrRoomChanges() {
        return before.filter(own -> own.terms().partySize() != terms.partySize()
                        || !own.terms().room().equals(terms.room()))
                .isPresent();
    }
}
