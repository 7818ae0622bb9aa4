package herberge.application.testing;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.shared.LogPosition;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The log of a house in memory: every change there is an event as soon as its work is done. */
public final class MemoryEventLog implements EventLog {

    private final MemoryTransactions transactions;

    MemoryEventLog(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** Nothing waits here: work is done one at a time. */
    @Override
    public int publish(int atMost) {
        return 0;
    }

    @Override
    public LogPosition position() {
        return new LogPosition("memory", transactions.read().log.size());
    }

    @Override
    public long oldest() {
        return 1;
    }

    @Override
    public List<Logged> after(long seq, int limit) {
        List<MemoryState.Logged> log = transactions.read().log;
        return IntStream.range((int) Math.min(seq, log.size()), log.size())
                .limit(limit)
                .mapToObj(place -> logged(place + 1L, log.get(place)))
                .toList();
    }

    private Logged logged(long seq, MemoryState.Logged change) {
        return new Logged(
                seq,
                change.kind(),
                change.id(),
                change.entry().operation(),
                Objects.requireNonNull(change.entry().version()),
                thing(change.after()),
                change.by().userId(),
                change.by().username(),
                change.by().clientId(),
                change.entry().at(),
                null,
                Set.of());
    }

    private @Nullable Object thing(@Nullable Object thing) {
        if (thing instanceof Booking booking) {
            Room room = transactions.read().rooms.get(booking.terms().room().value());
            Guest guest = transactions.read().guests.get(booking.terms().guest().value());
            return new Bookings.Named(booking, room == null ? "" : room.name(), guest == null ? "" : guest.fullName());
        }
        return thing;
    }
}
