package herberge.application.booking;

import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Payers;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.price.StayPrices;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.RoomSwap;
import herberge.domain.booking.Transition;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with bookings. Built once, by bootstrap. */
public record BookingUseCases(
        ListBookings listBookings,
        ReadBooking readBooking,
        BookRoom bookRoom,
        ChangeBooking changeBooking,
        TransitionBooking stepBooking,
        ContinueStay continueStay,
        SwapRooms swapRooms,
        RepriceBooking repriceBooking,
        RemoveBooking removeBooking) {

    /** Lists the bookings that match, by check-in. */
    @FunctionalInterface
    public interface ListBookings {
        Page<BookingView> list(Caller caller, BookingFilter filter, PageRequest page);
    }

    /** Shows one booking. */
    @FunctionalInterface
    public interface ReadBooking {
        BookingView read(Caller caller, BookingId id);
    }

    /** Books one room for one guest if no rule of the house objects. */
    @FunctionalInterface
    public interface BookRoom {
        ChangeResult<BookingView> book(Caller caller, ChangeRequest<BookingDraft> request);
    }

    /** Moves, resizes and edits a booking if no rule of the house objects. */
    @FunctionalInterface
    public interface ChangeBooking {
        ChangeResult<BookingView> change(Caller caller, BookingId id, ChangeRequest<BookingDraft> request);
    }

    /** Changes the status of a booking, forward or back, if no rule of the house objects. */
    @FunctionalInterface
    public interface TransitionBooking {
        ChangeResult<BookingView> step(
                Caller caller, BookingId id, Transition transition, ChangeRequest<TransitionInput> request);
    }

    /**
     * Continues a stay in another room from a night on, by default from today. The nights before stay where they were
     * slept; the other nights become a booking of their own, which belongs to the same stay. Refuses if a rule of the
     * house objects; offers other rooms for the nights that are left.
     */
    @FunctionalInterface
    public interface ContinueStay {
        ChangeResult<BookingView> proceed(Caller caller, BookingId id, ChangeRequest<ContinuationInput> request);
    }

    /** Exchanges the rooms of two stays, if no rule of the house objects to either; see {@link RoomSwap}. */
    @FunctionalInterface
    public interface SwapRooms {
        ChangeResult<BookingView> swap(Caller caller, BookingId id, ChangeRequest<SwapInput> request);
    }

    /**
     * Makes the price of a stay anew, from the settings and rates of now. What is agreed stays. The answer has the former
     * price.
     */
    @FunctionalInterface
    public interface RepriceBooking {
        ChangeResult<BookingView> reprice(Caller caller, BookingId id, ChangeRequest<?> request);
    }

    /** Removes a booking for good, with all bookings of the same stay; the change log keeps it. Administrators only. */
    @FunctionalInterface
    public interface RemoveBooking {
        ChangeResult<BookingView> remove(Caller caller, BookingId id, ChangeRequest<?> request);
    }

    /** What the use cases read and write. */
    public record Stores(
            Bookings bookings,
            Rooms rooms,
            Guests guests,
            Occupancies occupancies,
            EventLog events,
            StayPrices prices,
            PaymentLedger ledger,
            Payers payers) {}

    public static BookingUseCases of(
            Transactions transactions, Stores stores, BookingPolicy policy, ChangeExecutor changes, Clock clock) {
        Bookings bookings = stores.bookings();
        Rooms rooms = stores.rooms();
        EntityReader reader = new EntityReader(transactions, stores.events());
        BookingRules rules = new BookingRules(policy, rooms, stores.occupancies());
        return new BookingUseCases(
                (caller, filter, page) -> reader.list(
                        caller,
                        () -> bookings.list(filter.resolveGuest(stores.guests()::resolve), page)
                                .map(BookingView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.BOOKING,
                        id.value(),
                        () -> bookings.find(id).map(BookingView::of)),
                new BookRoomUseCase(changes, stores, rules, clock),
                new ChangeBookingUseCase(changes, stores, rules, clock),
                new TransitionBookingUseCase(changes, bookings, rooms, rules, clock),
                new ContinueStayUseCase(changes, stores, rules, clock),
                new SwapRoomsUseCase(changes, bookings, rooms, rules, clock),
                new RepriceBookingUseCase(changes, stores, clock),
                new RemoveBookingUseCase(changes, bookings, stores.ledger()));
    }
}
