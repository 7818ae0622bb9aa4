package herberge.application.testing;

import herberge.application.access.UserView;
import herberge.application.booking.BookingView;
import herberge.application.guest.GuestView;
import herberge.application.port.Bookings;
import herberge.application.port.ChangeLog;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict.Since;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.Version;
import herberge.domain.user.User;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change log in memory. Its field names are those of the views, which are the API's. */
public final class MemoryChangeLog implements ChangeLog {

    private static final Set<String> UNTOLD =
            Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "lastLogin", "room", "guest");

    private final MemoryTransactions transactions;
    private final Clock clock;

    MemoryChangeLog(MemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A thing as the log tells it. */
    private record Told(EntityKind kind, long id, long version, Map<String, @Nullable Object> fields) {}

    void created(Object made) {
        Told now = told(made);
        write("created", now, changes(Map.of(), now.fields()), made);
    }

    void updated(Object before, Object after) {
        Told now = told(after);
        write("updated", now, changes(told(before).fields(), now.fields()), after);
    }

    void updatedWithPassword(User before, User after) {
        Told now = told(after);
        List<FieldChange> changes = new ArrayList<>(changes(told(before).fields(), now.fields()));
        changes.add(new FieldChange("password", null, "(changed)"));
        write("updated", now, changes, after);
    }

    void deleted(Object removed) {
        Told was = told(removed);
        write("deleted", was, changes(was.fields(), Map.of()), null);
    }

    private void write(String operation, Told told, List<FieldChange> changes, @Nullable Object thing) {
        Caller by = transactions.caller();
        HistoryEntry entry = new HistoryEntry(
                told.version(), clock.instant(), by.userId().value(), by.username(), operation, changes);
        transactions.write().log.add(new Logged(told.kind(), told.id(), entry, thing, by));
    }

    @Override
    public Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page) {
        List<Logged> log = transactions.read().log;
        Cursor after = page.after();
        int before = after == null ? log.size() : Integer.parseInt(after.keys().get(0));
        List<Integer> found = new ArrayList<>();
        for (int i = before - 1; i >= 0 && found.size() <= page.limit(); i--) {
            if (log.get(i).kind() == kind && log.get(i).id() == id) {
                found.add(i);
            }
        }
        return Slice.of(found, page.limit(), place -> Cursor.of(place))
                .map(place -> log.get(place).entry());
    }

    @Override
    public List<Since> since(EntityKind kind, long id, Version version) {
        return transactions.read().log.stream()
                .filter(logged -> logged.kind() == kind && logged.id() == id)
                .map(Logged::entry)
                .filter(entry -> !entry.operation().equals("deleted"))
                .filter(entry -> Objects.requireNonNull(entry.version()) > version.value())
                .flatMap(entry -> entry.changes().stream()
                        .map(change -> new Since(
                                change.field(),
                                change.from(),
                                change.to(),
                                entry.userId(),
                                entry.username(),
                                entry.at())))
                .toList();
    }

    private static List<FieldChange> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private static Told told(Object thing) {
        if (thing instanceof Room room) {
            return new Told(EntityKind.ROOM, room.id().value(), room.version().value(), fields(RoomView.of(room)));
        } else if (thing instanceof RoomBlock block) {
            return new Told(
                    EntityKind.ROOM_BLOCK,
                    block.id().value(),
                    block.version().value(),
                    fields(RoomBlockView.of(block)));
        } else if (thing instanceof Guest guest) {
            return new Told(
                    EntityKind.GUEST, guest.id().value(), guest.version().value(), fields(GuestView.of(guest)));
        } else if (thing instanceof Booking booking) {
            BookingView view = BookingView.of(new Bookings.Named(booking, "", ""));
            return new Told(
                    EntityKind.BOOKING, booking.id().value(), booking.version().value(), fields(view));
        } else if (thing instanceof User user) {
            Map<String, @Nullable Object> fields = fields(UserView.of(user));
            fields.put("mustChangePassword", user.mustChangePassword());
            return new Told(EntityKind.USER, user.id().value(), user.version().value(), fields);
        }
        throw new IllegalArgumentException("nothing that has a history: " + thing);
    }

    private static Map<String, @Nullable Object> fields(Record view) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (!UNTOLD.contains(component.getName())) {
                try {
                    fields.put(
                            component.getName(), plain(component.getAccessor().invoke(view)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a public record can be read", e);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }
}
