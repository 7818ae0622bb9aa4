package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.write.VersionCheck;
import herberge.domain.booking.BookingPolicy;
import java.time.Clock;

/** The feature's front door: what driving adapters may do with bookings. Built once, by bootstrap. */
public record BookingUseCases(
        ListBookings listBookings,
        ReadBooking readBooking,
        BookRoom bookRoom,
        ChangeBooking changeBooking,
        TransitionBooking stepBooking,
        RemoveBooking removeBooking) {

    /** What the use cases read and write. */
    public record Stores(Bookings bookings, Rooms rooms, Guests guests, Occupancies occupancies, EventLog events) {}

    public static BookingUseCases of(
            Transactions transactions, Stores stores, BookingPolicy policy, VersionCheck freshness, Clock clock) {
        Bookings bookings = stores.bookings();
        Rooms rooms = stores.rooms();
        Guests guests = stores.guests();
        BookingRules rules = new BookingRules(policy, rooms, stores.occupancies());
        LockedBooking current = new LockedBooking(bookings, freshness);
        return new BookingUseCases(
                new ListBookingsUseCase(transactions, bookings, stores.events()),
                new ReadBookingUseCase(transactions, bookings),
                new BookRoomUseCase(transactions, bookings, rooms, guests, rules, clock),
                new ChangeBookingUseCase(transactions, bookings, current, rooms, guests, rules, clock),
                new TransitionBookingUseCase(transactions, bookings, current, rooms, rules, clock),
                new RemoveBookingUseCase(transactions, bookings, current));
    }
}
