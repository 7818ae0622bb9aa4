package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingPolicy;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with bookings. Built once, by bootstrap. */
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
            Transactions transactions, Stores stores, BookingPolicy policy, ChangeExecutor changes, Clock clock) {
        Bookings bookings = stores.bookings();
        Rooms rooms = stores.rooms();
        Guests guests = stores.guests();
        BookingRules rules = new BookingRules(policy, rooms, stores.occupancies());
        return new BookingUseCases(
                new ListBookingsUseCase(transactions, bookings, stores.events()),
                new ReadBookingUseCase(transactions, bookings),
                new BookRoomUseCase(changes, bookings, rooms, guests, rules, clock),
                new ChangeBookingUseCase(changes, bookings, rooms, guests, rules, clock),
                new TransitionBookingUseCase(changes, bookings, rooms, rules, clock),
                new RemoveBookingUseCase(changes, bookings));
    }
}
