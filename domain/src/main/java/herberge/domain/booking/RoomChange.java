package herberge.domain.booking;

import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan by which a stay goes on in another room from a night on. Bookings before that night keep it as it was slept.
 *
 * @param kept    the booking that ends on that day; empty if the whole stay moves, or if it returns to the room of the
 *                booking before
 * @param target  the booking that takes the other nights; empty if a new one has to
 * @param nights  the nights that {@code target} has then
 * @param removed the bookings of which no night is left
 */
public record RoomChange(Optional<Booking> kept, Optional<Booking> target, StayPeriod nights, List<Booking> removed) {

    public RoomChange {
        removed = List.copyOf(removed);
    }

    /** Adds a fault if the stay has no night left on or after {@code from}. */
    public static void check(List<Booking> parts, LocalDate from, Faults faults) {
        if (!from.isBefore(last(parts).stay().checkOut())) {
            faults.addOnce(Field.of("from"), BookingViolation.Plain.AFTER_STAY);
        }
    }

    /**
     * Plans the change of a stay.
     *
     * @param parts the bookings of the stay, in the order of their nights
     * @param from  before the departure; a day before the arrival means the whole stay
     */
    public static RoomChange of(List<Booking> parts, RoomId room, LocalDate from) {
        LocalDate arrival = parts.get(0).stay().checkIn();
        LocalDate first = from.isBefore(arrival) ? arrival : from;
        LocalDate departure = last(parts).stay().checkOut();
        List<Booking> before = parts.stream()
                .filter(part -> part.stay().checkIn().isBefore(first))
                .toList();
        List<Booking> after = parts.subList(before.size(), parts.size());
        Booking kept = before.isEmpty() ? null : last(before);
        if (kept != null && kept.terms().room().equals(room)) {
            return new RoomChange(
                    Optional.empty(),
                    Optional.of(kept),
                    new StayPeriod(kept.stay().checkIn(), departure),
                    after);
        }
        return new RoomChange(
                Optional.ofNullable(kept),
                after.stream().findFirst(),
                new StayPeriod(first, departure),
                after.isEmpty() ? after : after.subList(1, after.size()));
    }

    /** Whether the stay is in that room already. */
    public boolean changesNothing(RoomId room) {
        return removed.isEmpty()
                && target.filter(booking -> booking.terms().room().equals(room)
                                && booking.stay().equals(nights))
                        .isPresent();
    }

    /** The nights of {@link #kept} after the change. */
    public StayPeriod keptNights() {
        return new StayPeriod(kept.orElseThrow().stay().checkIn(), nights.checkIn());
    }

    private static Booking last(List<Booking> parts) {
        return parts.get(parts.size() - 1);
    }
}
