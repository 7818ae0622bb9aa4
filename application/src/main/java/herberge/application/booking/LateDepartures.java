package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.LateDeparture;
import herberge.domain.booking.LateDeparture.Move;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the late departures that concern one booking. Reads nothing if no time is known. */
record LateDepartures(Bookings bookings) {

    private static final Set<BookingStatus> HOLDING =
            Stream.of(BookingStatus.values()).filter(BookingStatus::holdsRoom).collect(Collectors.toSet());

    /** Returns the departure before its arrival and its departure before the next arrival, if they are late. */
    List<LateDepartureView> around(Booking booking) {
        if (!booking.status().holdsRoom()) {
            return List.of();
        }
        Move arrival = Move.arrival(booking);
        Move departure = Move.departure(booking);
        return Stream.concat(
                        LateDeparture.find(departuresBefore(arrival), List.of(arrival)).stream(),
                        LateDeparture.find(List.of(departure), arrivalsAfter(departure)).stream())
                .map(LateDepartureView::of)
                .toList();
    }

    private List<Move> departuresBefore(Move arrival) {
        return arrival.time() == null
                ? List.of()
                : bookings
                        .listAll(
                                BookingFilter.of(HOLDING).inRoom(arrival.room()).departingOn(arrival.day()))
                        .stream()
                        .map(named -> Move.departure(named.booking()))
                        .toList();
    }

    private List<Move> arrivalsAfter(Move departure) {
        return departure.time() == null
                ? List.of()
                : bookings
                        .listAll(BookingFilter.of(HOLDING)
                                .inRoom(departure.room())
                                .arrivingOn(departure.day()))
                        .stream()
                        .map(named -> Move.arrival(named.booking()))
                        .toList();
    }
}
