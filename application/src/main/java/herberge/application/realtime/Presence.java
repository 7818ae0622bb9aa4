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
 * Who looks at or edits what, in the whole house: a warning to others and never a lock, so nothing is stored and nobody
 * waits for it. Desks say it, {@link #round} tells it to the other subscribers and to the other servers, which repeat to each
 * other what stands: whoever is not repeated is gone.
 */
public final class Presence {

    /** A client that follows what happens here; told by one thread, which must not wait. */
    public interface Subscriber {
        Caller caller();

        void seen(EntityPresence sight);
    }

    /**
     * What presence is made of.
     *
     * @param server this server's name among the others
     * @param nanos  a clock that only moves forward
     * @param wake   has {@link #round} called soon
     */
    public record Parts(String server, Relay relay, LongSupplier nanos, Runnable wake) {}

    /** At so many things one client can be at once. */
    static final int MOST_AT_ONCE = 50;

    /** So often this server repeats to the others what stands, where there is anything. */
    static final Duration BEAT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** What a subscriber has said, and whether it still answers. */
    private static final class Seat {
        final Map<EntityRef, PresenceEntry> claims = new LinkedHashMap<>();
        boolean silent;
    }

    private final Parts parts;
    private final PresenceBoard board = new PresenceBoard();
    private final PresenceSnapshot sights;
    private final Map<Subscriber, Seat> seats = new LinkedHashMap<>();
    private final Set<Subscriber> newcomers = new LinkedHashSet<>();
    private final PresenceDelta report = new PresenceDelta();
    private long beatAt;

    /** @param audiences decides who sees presence at which entity */
    Presence(Parts parts, AudienceRules audiences) {
        this.parts = parts;
        this.sights = new PresenceSnapshot(audiences);
        this.beatAt = parts.nanos().getAsLong();
    }

    /** The subscriber hears of everybody there is, and from then on of every change. */
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

    /** The subscriber is at a thing; false where it is at too many already. Who goes on with what he did has begun when he did. */
    synchronized boolean focus(Subscriber subscriber, EntityRef thing, PresenceEntry claim) {
        Seat seat = seats.get(subscriber);
        if (seat == null) {
            return true; // it has left meanwhile
        }
        PresenceEntry before = seat.claims.get(thing);
        if (before == null && seat.claims.size() >= MOST_AT_ONCE) {
            return false;
        }
        PresenceEntry now =
                before != null && before.person().mode() == claim.person().mode() ? before.of(claim.owners()) : claim;
        claim(subscriber, seat, thing, now);
        return true;
    }

    private void claim(Subscriber subscriber, Seat seat, EntityRef thing, PresenceEntry claim) {
        PresenceEntry before = seat.claims.put(thing, claim);
        if (!claim.equals(before) && !seat.silent) {
            board.putHere(thing, subscriber, claim);
            parts.wake().run();
        }
    }

    /** What somebody is at may be another's from now on; who may see it then is told who is there. */
    synchronized void happened(List<AddressedEvent> happenings) {
        for (AddressedEvent one : happenings) {
            Set<Long> owners = one.audience().owners();
            if (owners != null) {
                EntityKind.of(one.event().entity())
                        .ifPresent(kind ->
                                changeHands(new EntityRef(kind, one.event().id()), owners));
            }
        }
    }

    private void changeHands(EntityRef thing, Set<Long> owners) {
        seats.forEach((subscriber, seat) -> {
            PresenceEntry before = seat.claims.get(thing);
            if (before != null) {
                claim(subscriber, seat, thing, before.of(owners));
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

    /** Whether the subscriber is at anything: then it matters whether it is still there. */
    public synchronized boolean counts(Subscriber subscriber) {
        Seat seat = seats.get(subscriber);
        return seat != null && !seat.claims.isEmpty();
    }

    /** The subscriber answers no more, or answers again; meanwhile nobody is there. */
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

    /** What another server has said, or this one. */
    public synchronized void hear(String talk) {
        PresenceCodec.read(talk)
                .ifPresentOrElse(this::take, () -> LOG.debug("another server's talk is not understood: {}", talk));
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

    /** What one round has to tell whom. */
    private record Round(
            List<Change> changes,
            Set<Subscriber> subscribers,
            List<Change> all,
            Set<Subscriber> newcomers,
            List<String> talks) {}

    /** Tells what has changed; one thread's work, so that nobody hears the older after the newer. */
    public void round() {
        Round round = gathered();
        round.changes().forEach(change -> round.subscribers().forEach(change::tell));
        round.all().forEach(sight -> round.newcomers().forEach(sight::tell));
        round.talks().forEach(talk -> parts.relay().publish(Topic.PRESENCE, talk));
    }

    private synchronized Round gathered() {
        long now = parts.nanos().getAsLong();
        board.forget(now);
        Set<EntityRef> touched = board.touched();
        List<Change> changes = sights.changes(touched, board);
        Set<Subscriber> old = new LinkedHashSet<>(seats.keySet());
        old.removeAll(newcomers);
        Set<Subscriber> fresh = Set.copyOf(newcomers);
        newcomers.clear();
        List<Change> all = fresh.isEmpty() ? List.of() : sights.all();
        return new Round(changes, old, all, fresh, talks(touched, now));
    }

    private List<String> talks(Set<EntityRef> touched, long now) {
        List<Word> words = new ArrayList<>();
        touched.forEach(thing ->
                words.addAll(report.of(thing, board.at(thing, place -> !(place instanceof Elsewhere)))));
        if (now - beatAt >= BEAT.toNanos()) {
            beatAt = now;
            words.addAll(report.all());
        }
        return PresenceCodec.written(parts.server(), words);
    }
}
