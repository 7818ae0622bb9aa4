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
 * @param others     what holds that room in any of the nights asked for; its own claim may be among them
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
    public static BookingRequest toGoBack(
            Optional<Booking> present, Booking former, Room room, List<Occupancy> others, LocalDate today) {
        return new BookingRequest(present, former.terms(), former.status(), Optional.empty(), room, others, today);
    }

    /** What others hold of the nights asked for; empty unless nights are claimed that are not held yet. */
    public List<Occupancy> inTheWay() {
        return claimsNewNights()
                ? others.stream()
                        .filter(other -> other.blocks(terms.room(), terms.stay()))
                        .filter(other ->
                                before.map(own -> !other.heldBy(own.id())).orElse(true))
                        .toList()
                : List.of();
    }

    /** Whether the booking would hold a night that it does not hold now. */
    public boolean claimsNewNights() {
        if (!status.holdsRoom()) {
            return false;
        }
        Optional<StayPeriod> held =
                before.filter(own -> own.terms().room().equals(terms.room())).map(Booking::heldNights);
        return held.map(nights -> !nights.covers(terms.stay())).orElse(true);
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
