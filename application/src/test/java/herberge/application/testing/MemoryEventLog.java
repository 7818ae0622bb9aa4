package herberge.application.testing;

import herberge.application.access.UserEntity;
import herberge.application.booking.BookingEntity;
import herberge.application.guest.GuestEntity;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.reminder.ReminderEntity;
import herberge.application.room.RoomBlockEntity;
import herberge.application.room.RoomEntity;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EventView;
import herberge.application.shared.LogPosition;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event log of a house in memory: every change is an event as soon as its unit of work is committed. */
public final class MemoryEventLog implements EventLog {

    private final MemoryTransactions transactions;
    private final Clock clock;
    private volatile String epoch = "memory";

    MemoryEventLog(MemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives the log another epoch, like a restore of the database. */
    public void replace(String other) {
        epoch = other;
    }

    /** Nothing waits, because units of work run one at a time. */
    @Override
    public int publish(int atMost) {
        return 0;
    }

    @Override
    public LogPosition position() {
        return new LogPosition(epoch, transactions.read().log.size());
    }

    @Override
    public long oldestSequence() {
        return transactions.read().forgottenEvents + 1L;
    }

    @Override
    public int prune(Keeping keeping, int atMost) {
        MemoryState state = transactions.write();
        Instant oldest = clock.instant().minus(Duration.ofDays(keeping.days()));
        int before = state.forgottenEvents;
        int end = Math.min(state.log.size(), before + atMost);
        while (state.forgottenEvents < end
                && (state.log.get(state.forgottenEvents).entry().at().isBefore(oldest)
                        || state.log.size() - state.forgottenEvents > keeping.events())) {
            state.forgottenEvents++;
        }
        return state.forgottenEvents - before;
    }

    @Override
    public List<Logged> readAfter(long seq, int limit) {
        List<MemoryState.Logged> log = transactions.read().log;
        int first = Math.max((int) Math.min(seq, log.size()), transactions.read().forgottenEvents);
        List<Logged> left = IntStream.range(first, log.size())
                .limit(limit)
                .mapToObj(place -> logged(place + 1L, log.get(place)))
                .toList();
        return MemoryPages.slice(left, limit, Logged::length, logged -> Cursor.of(logged.seq()))
                .items();
    }

    private Logged logged(long seq, MemoryState.Logged change) {
        return new Logged(
                seq,
                change.kind(),
                change.id(),
                change.entry().operation(),
                Objects.requireNonNull(change.entry().version()),
                view(seq, change.after()),
                change.by().userId(),
                change.by().username(),
                change.by().clientId(),
                change.entry().at(),
                null,
                Set.of(),
                String.valueOf(change.after()).length());
    }

    private @Nullable EventView view(long seq, @Nullable Object entity) {
        Object shown = shown(seq, entity);
        if (shown instanceof Bookings.Named named) {
            return view(BookingEntity.TYPE, named);
        } else if (shown instanceof Reminder reminder) {
            return view(ReminderEntity.TYPE, reminder);
        } else if (shown instanceof Guest guest) {
            return view(GuestEntity.TYPE, guest);
        } else if (shown instanceof Room room) {
            return view(RoomEntity.TYPE, room);
        } else if (shown instanceof RoomBlock block) {
            return view(RoomBlockEntity.TYPE, block);
        } else if (shown instanceof User user) {
            return view(UserEntity.TYPE, user);
        }
        return null;
    }

    private static <T> EventView view(EntityDefinition<T> type, T entity) {
        return type.eventView().orElseThrow().apply(entity);
    }

    private @Nullable Object shown(long seq, @Nullable Object thing) {
        if (thing instanceof Booking booking) {
            String room = latest(EntityKind.ROOM, booking.terms().room().value())
                    .map(it -> ((Room) it).name())
                    .orElse("");
            String guest = latest(EntityKind.GUEST, booking.terms().guest().value())
                    .map(it -> ((Guest) it).fullName())
                    .orElse("");
            return new Bookings.Named(booking, room, guest);
        }
        if (thing instanceof Reminder reminder && MemoryTitles.names(reminder)) {
            return MemoryTitles.naming(reminder, guestOf(reminder, seq));
        }
        return thing;
    }

    /** The present name of the guest who had the booking then. */
    private String guestOf(Reminder reminder, long seq) {
        return transactions.read().log.stream()
                .limit(seq)
                .flatMap(logged -> Stream.ofNullable(logged.after()))
                .flatMap(after -> after instanceof Booking booking ? Stream.of(booking) : Stream.empty())
                .filter(booking -> booking.id().equals(reminder.booking()))
                .reduce((former, later) -> later)
                .flatMap(booking ->
                        latest(EntityKind.GUEST, booking.terms().guest().value()))
                .map(guest -> ((Guest) guest).fullName())
                .orElse("");
    }

    /** The entity now, or before it was removed. */
    private Optional<Object> latest(EntityKind kind, long id) {
        return transactions.read().log.stream()
                .filter(logged -> logged.kind() == kind && logged.id() == id)
                .flatMap(logged -> Stream.ofNullable(logged.after()))
                .reduce((former, later) -> later);
    }
}
