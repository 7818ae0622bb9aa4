package herberge.application.realtime;

import herberge.application.access.UserView;
import herberge.application.booking.BookingView;
import herberge.application.guest.GuestView;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog.Logged;
import herberge.application.reminder.ReminderView;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomView;
import herberge.application.shared.Operation;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.user.User;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what the log holds as clients are told it: with the very views that answers have. */
final class EventTranslator {

    private final boolean ownBookingsOnly;

    /** With {@code ownBookingsOnly} what belongs to somebody is told to its owners and administrators alone. */
    EventTranslator(boolean ownBookingsOnly) {
        this.ownBookingsOnly = ownBookingsOnly;
    }

    AddressedEvent told(Logged logged) {
        Event event = event(logged, logged.isErasure() ? Operation.UPDATED : logged.operation(), payload(logged));
        if (!ownBookingsOnly || logged.former().isEmpty()) {
            return new AddressedEvent(event, audience(logged), null, account(logged), logged.length());
        }
        Event gone = event(logged, Operation.DELETED, Map.of("id", logged.id()));
        AddressedEvent.Parting parting = new AddressedEvent.Parting(gone, logged.former());
        return new AddressedEvent(event, audience(logged), parting, null, logged.length());
    }

    private static AddressedEvent.@Nullable Account account(Logged logged) {
        return logged.thing() instanceof User user
                ? new AddressedEvent.Account(
                        user.id().value(), user.role(), user.details().active())
                : null;
    }

    private static Event event(Logged logged, Operation operation, Object payload) {
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

    private static Object payload(Logged logged) {
        Object thing = logged.thing();
        if (thing == null) {
            return Map.of("id", logged.id());
        } else if (thing instanceof Bookings.Named booking) {
            return BookingView.of(booking);
        } else if (thing instanceof Reminder reminder) {
            return ReminderView.of(reminder);
        } else if (thing instanceof Guest guest) {
            return GuestView.of(guest);
        } else if (thing instanceof RoomBlock block) {
            return RoomBlockView.of(block);
        } else if (thing instanceof Room room) {
            return without(RoomView.of(room), Set.of("keyCode")); // who needs a key code reads the room
        } else if (thing instanceof User user) {
            return without(UserView.of(user), Set.of("lastLogin")); // no change of the user, and not in the log
        }
        throw new IllegalArgumentException("nothing that clients are told of: " + thing);
    }

    /** Absent is not null: a client must not take it for cleared. */
    private static Map<String, @Nullable Object> without(Record view, Set<String> untold) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (!untold.contains(component.getName())) {
                try {
                    fields.put(component.getName(), component.getAccessor().invoke(view));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a public record can be read", e);
                }
            }
        }
        return fields;
    }
}
