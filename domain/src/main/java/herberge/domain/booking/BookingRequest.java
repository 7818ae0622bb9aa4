package herberge.domain.booking;

import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a rule may look at; loaded once by the use case, so that rules stay pure.
 *
 * @param before     the booking as it is, unless it is a new one
 * @param terms      what is asked for
 * @param status     the status it would have
 * @param transition the step asked for, if it is one
 * @param room       the room asked for
 * @param others     what holds that room in any of the nights asked for, and who is checked in there; its own claim may be
 *                   among them
 */
public record BookingRequest(
        Optional<Booking> before,
        BookingTerms terms,
        BookingStatus status,
        Optional<Transition> transition,
        Room room,
        List<Occupancy> others,
        LocalDate today) {

    public BookingRequest {
        others = List.copyOf(others);
    }

    /** A new booking. */
    public static BookingRequest toBook(
            BookingTerms terms, BookingStatus status, Room room, List<Occupancy> others, LocalDate today) {
        return new BookingRequest(Optional.empty(), terms, status, Optional.empty(), room, others, today);
    }

    /** Other terms for a booking. */
    public static BookingRequest toChange(
            Booking before, BookingTerms terms, Room room, List<Occupancy> others, LocalDate today) {
        return new BookingRequest(Optional.of(before), terms, before.status(), Optional.empty(), room, others, today);
    }

    /** A step of a booking, which would leave it as {@code after}. */
    public static BookingRequest toStep(
            Booking before, Transition transition, Booking after, Room room, List<Occupancy> others, LocalDate today) {
        return new BookingRequest(
                Optional.of(before), after.terms(), after.status(), Optional.of(transition), room, others, today);
    }

    /** A booking back in a former state, and in its status; {@code present} is empty where it was removed since. */
    public static BookingRequest toRestore(
            Optional<Booking> present, Booking former, Room room, List<Occupancy> others, LocalDate today) {
        return new BookingRequest(present, former.terms(), former.status(), Optional.empty(), room, others, today);
    }

    /** What others hold of the nights asked for; empty unless nights are claimed that are not held yet. */
    public List<Occupancy> inTheWay() {
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
        return heldNow().map(nights -> !nights.covers(terms.stay())).orElse(true);
    }

    /**
     * The other parties in the room that this one would share it with: those that should have left, where it comes in or
     * claims a night that they are still there; and where it should have left itself, those that have tonight.
     */
    List<Occupancy> partiesStillThere() {
        return others.stream()
                .filter(other -> other.room().equals(terms.room()) && other.isInHouse())
                .filter(other -> before.map(own -> !other.isHeldBy(own.id())).orElse(true))
                .filter(other -> other.overdueNights(today)
                        .map(nights -> comesIn() || claimsAnyOf(nights))
                        .orElse(comesIn()
                                && terms.stay().overdue(today).isPresent()
                                && other.nights().contains(today)))
                .toList();
    }

    /** Whether its party would be in the room, and is not there now. */
    private boolean comesIn() {
        return status == BookingStatus.CHECKED_IN && !inRoomNow();
    }

    private boolean inRoomNow() {
        return before.filter(own -> own.status() == BookingStatus.CHECKED_IN
                        && own.terms().room().equals(terms.room()))
                .isPresent();
    }

    /** Whether it would hold one of these nights that it does not hold now, nor has its party there anyway. */
    private boolean claimsAnyOf(StayPeriod nights) {
        return status.holdsRoom()
                && !inRoomNow()
                && terms.stay()
                        .intersection(nights)
                        .filter(both ->
                                heldNow().map(held -> !held.covers(both)).orElse(true))
                        .isPresent();
    }

    private Optional<StayPeriod> heldNow() {
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

    /** Whether it is another party or room than now; something new is neither. */
    boolean partyOrRoomChanges() {
        return before.filter(own -> own.terms().partySize() != terms.partySize()
                        || !own.terms().room().equals(terms.room()))
                .isPresent();
    }
}
