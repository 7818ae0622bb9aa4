package herberge.domain.booking;

import herberge.domain.room.RoomId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A party that means to leave its room later than the next party means to arrive there on the same day. A warning, never
 * a reason to refuse: the staff agree on other times with one of the two.
 *
 * @param room      the room of both
 * @param day       the day on which one leaves and the other arrives
 * @param leaving   the booking of the party that leaves
 * @param departure after {@code arrival}
 * @param arriving  the booking of the party that arrives
 */
public record LateDeparture(
        RoomId room, LocalDate day, BookingId leaving, LocalTime departure, BookingId arriving, LocalTime arrival) {

    /**
     * A party at its arrival or at its departure.
     *
     * @param time the expected time; null if it is not known
     */
    public record Move(
            RoomId room,
            LocalDate day,
            BookingId booking,
            @Nullable LocalTime time) {

        /** The arrival of a booking; a booking that continues another has none. */
        public static Move arrival(Booking booking) {
            LocalTime time =
                    booking.links().isFirst() ? booking.terms().remarks().expectedArrival() : null;
            return new Move(booking.terms().room(), booking.stay().checkIn(), booking.id(), time);
        }

        /** The departure of a booking; a booking that another one continues has none. */
        public static Move departure(Booking booking) {
            LocalTime time =
                    booking.links().isLast() ? booking.terms().remarks().expectedDeparture() : null;
            return new Move(booking.terms().room(), booking.stay().checkOut(), booking.id(), time);
        }
    }

    private record Place(RoomId room, LocalDate day) {}

    /** Finds the departures that are later than an arrival in the same room on the same day. */
    public static List<LateDeparture> find(List<Move> departures, List<Move> arrivals) {
        Map<Place, List<Move>> byPlace = arrivals.stream()
                .filter(arrival -> arrival.time() != null)
                .collect(Collectors.groupingBy(arrival -> new Place(arrival.room(), arrival.day())));
        List<LateDeparture> late = new ArrayList<>();
        for (Move departure : departures) {
            Place place = new Place(departure.room(), departure.day());
            for (Move arrival : byPlace.getOrDefault(place, List.of())) {
                if (isLater(departure.time(), arrival.time())) {
                    late.add(of(departure, arrival));
                }
            }
        }
        return late;
    }

    private static boolean isLater(@Nullable LocalTime departure, @Nullable LocalTime arrival) {
        return departure != null && arrival != null && departure.isAfter(arrival);
    }

    private static LateDeparture of(Move departure, Move arrival) {
        LocalTime leaves = departure.time();
        LocalTime comes = arrival.time();
        if (leaves == null || comes == null) {
            throw new IllegalArgumentException("a late departure has two times");
        }
        return new LateDeparture(
                departure.room(), departure.day(), departure.booking(), leaves, arrival.booking(), comes);
    }
}
