package herberge.application.realtime;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Topic;
import herberge.application.realtime.PresenceBoard.Elsewhere;
import herberge.application.realtime.PresenceCodec.Word;
import herberge.application.realtime.PresenceSnapshot.Change;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks which users view or edit which entities, on all servers. It warns other users and is never a lock, so nothing is
 * stored and no request waits for it. Clients report it, and {@link #round} passes it to the other subscribers and to the
 * other servers. Servers repeat their state to each other; a user who is not repeated counts as gone. Thread-safe.
 */
public final class Presence {

    /** A client that receives presence. One thread calls it, which must not wait. */
    public interface Subscriber {
        Caller caller();

        void seen(EntityPresence sight);
    }

    /**
     * The parts of presence.
     *
     * @param server this server's name among the others
     * @param nanos  a clock that only moves forward
     * @param wake   makes {@link #round} be called soon
     */
    public record Parts(String server, Relay relay, LongSupplier nanos, Runnable wake) {}

    /** The largest number of entities that one client can have open. */
    static final int MOST_AT_ONCE = 50;

    /** The interval at which this server repeats its state to the others, if it has any. */
    static final Duration BEAT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** The entities that a subscriber has open, and whether it still answers. */
    private static final class Seat {
        final Map<EntityRef, PresenceEntry> claims = new LinkedHashMap<>();
        boolean silent;
    }

    private final Parts parts;
    private final PresenceBoard board = new PresenceBoard();
    private final PresenceSnapshot snapshot;
    private final Map<Subscriber, Seat> seats = new LinkedHashMap<>();
    private final Set<Subscriber> newcomers = new LinkedHashSet<>();
    private final PresenceDelta delta = new PresenceDelta();
    private long beatAt;

    /** @param audiences decides which users see presence at which entity */
    Presence(Parts parts, AudienceRules audiences) {
        this.parts = parts;
        this.snapshot = new PresenceSnapshot(audiences);
        this.beatAt = parts.nanos().getAsLong();
    }

    /** Adds a subscriber. It receives the present state, and then every change. */
    public synchronized void enter(Subscriber subscriber) {
        seats.put(subscriber, new Seat());
        newcomers.add(subscriber);
        parts.wake().run();
    }

    public synchronized void leave(Subscriber subscriber) {
        newcomers.remove(subscriber);
        Seat seat = seats.remove(subscriber);
        if (seat != null && !seat.claims.isEmpty()) {
            seat.claims.keySet().forEach(thing -> board.remove(thing, subscriber));
            parts.wake().run();
        }
    }

    /**
     * Marks that the subscriber has an entity open; false where it has too many open already. In an unchanged mode the
     * earlier beginning counts.
     */
    synchronized boolean focus(Subscriber subscriber, EntityRef thing, PresenceEntry claim) {
        Seat seat = seats.get(subscriber);
        if (seat == null) {
            return true; // the subscriber has left meanwhile
        }
        PresenceEntry before = seat.claims.get(thing);
        if (before == null && seat.claims.size() >= MOST_AT_ONCE) {
            return false;
        }
        PresenceEntry updated =
                before != null && before.person().mode() == claim.person().mode()
                        ? before.withOwners(claim.owners())
                        : claim;
        claim(subscriber, seat, thing, updated);
        return true;
    }

    private void claim(Subscriber subscriber, Seat seat, EntityRef thing, PresenceEntry claim) {
        PresenceEntry before = seat.claims.put(thing, claim);
        if (!claim.equals(before) && !seat.silent) {
            board.putHere(thing, subscriber, claim);
            parts.wake().run();
        }
    }

    /** Applies changes of owners to the entities that are open, so that the new owners see who has them open. */
    synchronized void onEvents(List<AddressedEvent> events) {
        for (AddressedEvent event : events) {
            Set<Long> owners = event.audience().owners();
            if (owners != null) {
                EntityKind.of(event.event().entity())
                        .ifPresent(kind ->
                                changeOwners(new EntityRef(kind, event.event().id()), owners));
            }
        }
    }

    private void changeOwners(EntityRef thing, Set<Long> owners) {
        seats.forEach((subscriber, seat) -> {
            PresenceEntry before = seat.claims.get(thing);
            if (before != null) {
                claim(subscriber, seat, thing, before.withOwners(owners));
            }
        });
    }

    public synchronized void blur(Subscriber subscriber, EntityRef thing) {
        Seat seat = seats.get(subscriber);
        if (seat != null && seat.claims.remove(thing) != null) {
            board.remove(thing, subscriber);
            parts.wake().run();
        }
    }

    /** Whether the subscriber has any entity open, so that it matters whether it still answers. */
    public synchronized boolean counts(Subscriber subscriber) {
        Seat seat = seats.get(subscriber);
        return seat != null && !seat.claims.isEmpty();
    }

    /** Sets whether the subscriber has stopped answering. While it is silent, its user counts as gone. */
    public synchronized void silent(Subscriber subscriber, boolean silent) {
        Seat seat = seats.get(subscriber);
        if (seat == null || seat.silent == silent) {
            return;
        }
        seat.silent = silent;
        seat.claims.forEach((thing, claim) -> {
            if (silent) {
                board.remove(thing, subscriber);
            } else {
                board.putHere(thing, subscriber, claim);
            }
        });
        parts.wake().run();
    }

    /** Takes a message of another server; messages of this one are ignored. */
    public synchronized void hear(String talk) {
        PresenceCodec.read(talk)
                .ifPresentOrElse(this::take, () -> LOG.debug("Unknown presence message of another server: {}", talk));
    }

    private void take(PresenceCodec.Talk talk) {
        if (talk.server().equals(parts.server())) {
            return;
        }
        long now = parts.nanos().getAsLong();
        for (Word word : talk.words()) {
            Elsewhere place = new Elsewhere(talk.server(), word.user());
            if (word.claim() == null) {
                board.remove(word.thing(), place);
            } else {
                board.putElsewhere(word.thing(), place, word.claim(), now);
            }
        }
        parts.wake().run();
    }

    /** What one round sends, and its recipients. */
    private record Round(
            List<Change> changes,
            Set<Subscriber> subscribers,
            List<Change> all,
            Set<Subscriber> newcomers,
            List<String> talks) {}

    /** Sends all changes. Only one thread may call this, so that subscribers get changes in order. */
    public void round() {
        Round round = collect();
        round.changes().forEach(change -> round.subscribers().forEach(change::tell));
        round.all().forEach(change -> round.newcomers().forEach(change::tell));
        round.talks().forEach(talk -> parts.relay().publish(Topic.PRESENCE, talk));
    }

    private synchronized Round collect() {
        long now = parts.nanos().getAsLong();
        board.forget(now);
        Set<EntityRef> touched = board.touched();
        List<Change> changes = snapshot.changes(touched, board);
        Set<Subscriber> old = new LinkedHashSet<>(seats.keySet());
        old.removeAll(newcomers);
        Set<Subscriber> fresh = Set.copyOf(newcomers);
        newcomers.clear();
        List<Change> all = fresh.isEmpty() ? List.of() : snapshot.all();
        return new Round(changes, old, all, fresh, talks(touched, now));
    }

    private List<String> talks(Set<EntityRef> touched, long now) {
        List<Word> words = new ArrayList<>();
        touched.forEach(thing ->
                words.addAll(delta.update(thing, board.at(thing, place -> !(place instanceof Elsewhere)))));
        if (now - beatAt >= BEAT.toNanos()) {
            beatAt = now;
            words.addAll(delta.all());
        }
        return PresenceCodec.write(parts.server(), words);
    }
}
