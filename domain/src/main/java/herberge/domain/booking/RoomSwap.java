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
        LocalDate first = from().orElse(null);
        if (first == null) {
            faults.addOnce(WITH, BookingViolation.Plain.NO_COMMON_NIGHT);
        } else if (!own.stay().checkIn().equals(first)
                || !other.stay().checkIn().equals(first)) {
            faults.addOnce(WITH, BookingViolation.Plain.BEGINS_APART);
        }
    }

    /** The terms of the first stay in the room of the other. */
    public BookingTerms ownTerms() {
        return own.terms().withRoom(other.terms().room());
    }

    /** The terms of the other stay in the room of the first. */
    public BookingTerms otherTerms() {
        return other.terms().withRoom(own.terms().room());
    }
}
