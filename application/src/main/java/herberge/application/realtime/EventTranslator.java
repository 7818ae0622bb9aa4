package herberge.application.realtime;

import herberge.application.access.UserEventView;
import herberge.application.booking.BookingView;
import herberge.application.guest.GuestView;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog.Logged;
import herberge.application.reminder.ReminderView;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomEventView;
import herberge.application.shared.EventView;
import herberge.application.shared.Operation;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.user.User;

/** Tells what the log holds as clients are told it: with the very views that answers have. */
final class EventTranslator {

    private final boolean ownBookingsOnly;

    /** With {@code ownBookingsOnly} what belongs to somebody is told to its owners and administrators alone. */
    EventTranslator(boolean ownBookingsOnly) {
        this.ownBookingsOnly = ownBookingsOnly;
    }

    AddressedEvent told(Logged logged) {
        EventView payload = payload(logged);
        Event event = event(logged, logged.isErasure() ? Operation.UPDATED : logged.operation(), payload);
        if (!ownBookingsOnly || logged.former().isEmpty()) {
            return new AddressedEvent(
                    event, audience(logged), null, payload.account().orElse(null), logged.length());
        }
        Event gone = event(logged, Operation.DELETED, new EventView.Gone(logged.id()));
        AddressedEvent.Parting parting = new AddressedEvent.Parting(gone, logged.former());
        return new AddressedEvent(event, audience(logged), parting, null, logged.length());
    }

    private static Event event(Logged logged, Operation operation, EventView payload) {
        return new Event(
                logged.kind().code() + "-" + operation.code(),
                logged.seq(),
                logged.kind().code(),
                logged.id(),
                logged.version(),
                payload,
                logged.author().value(),
                logged.username(),
                logged.clientId(),
                logged.at());
    }

    private Audience audience(Logged logged) {
        return Audience.of(logged.kind(), logged.owners(), ownBookingsOnly);
    }

    private static EventView payload(Logged logged) {
        Object thing = logged.thing();
        if (thing == null) {
            return new EventView.Gone(logged.id());
        } else if (thing instanceof Bookings.Named booking) {
            return BookingView.of(booking);
        } else if (thing instanceof Reminder reminder) {
            return ReminderView.of(reminder);
        } else if (thing instanceof Guest guest) {
            return GuestView.of(guest);
        } else if (thing instanceof RoomBlock block) {
            return RoomBlockView.of(block);
        } else if (thing instanceof Room room) {
            return RoomEventView.withoutKeyCode(room);
        } else if (thing instanceof User user) {
            return UserEventView.withoutLastLogin(user);
        }
        throw new IllegalArgumentException("nothing that clients are told of: " + thing);
    }
}
