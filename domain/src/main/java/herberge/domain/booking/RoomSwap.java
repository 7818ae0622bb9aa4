package herberge.domain.booking;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.Optional;

/** The request that two stays exchange their rooms from the first night that both have left. */
public record RoomSwap(Booking own, Booking other, LocalDate today) {

    /** The field that names the other stay. */
    public static final Field WITH = Field.of("with");

    /** The first night from today on that belongs to both stays; empty if there is none. */
    public Optional<LocalDate> from() {
        return own.stay()
                .intersection(other.stay())
                .filter(both -> both.checkOut().isAfter(today))
                .map(StayPeriod::checkIn)
                .map(first -> first.isBefore(today) ? today : first);
    }

    /** Adds what is wrong with the request, whatever else is booked. */
    public void check(Faults faults) {
        if (own.terms().room().equals(other.terms().room())) {
            faults.addOnce(WITH, BookingViolation.Plain.SAME_ROOM);
            return;
        }
        if (from().isEmpty()) {
            faults.addOnce(WITH, BookingViolation.Plain.NO_COMMON_NIGHT);
        }
    }

    /** The terms of the nights that the first stay has left, in the room of the other. */
    public BookingTerms ownTerms() {
        return left(own).withRoom(other.terms().room());
    }

    /** The terms of the nights that the other stay has left, in the room of the first. */
    public BookingTerms otherTerms() {
        return left(other).withRoom(own.terms().room());
    }

    private BookingTerms left(Booking booking) {
        StayPeriod nights = new StayPeriod(from().orElseThrow(), booking.stay().checkOut());
        return booking.terms().withStay(nights);
    }
}
