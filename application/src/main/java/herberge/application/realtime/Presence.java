package herberge.application.realtime;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Topic;
import herberge.application.realtime.PresenceBoard.Elsewhere;
import herberge.application.realtime.PresenceWords.Word;
import herberge.application.realtime.Sights.Change;
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
 * waits for it. Desks say it, {@link #round} tells it to the other desks and to the other servers, which repeat to each
 * other what stands: whoever is not repeated is gone.
 */
public final class Presence {

    /** A client that follows what happens here; told by one thread, which must not wait. */
    public interface Desk {
        Caller caller();

        void seen(Sight sight);
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

    /** What a desk has said, and whether it still answers. */
    private static final class Seat {
        final Map<Thing, Claim> claims = new LinkedHashMap<>();
        boolean silent;
    }

    private final Parts parts;
    private final PresenceBoard board = new PresenceBoard();
    private final Sights sights;
    private final Map<Desk, Seat> seats = new LinkedHashMap<>();
    private final Set<Desk> newcomers = new LinkedHashSet<>();
    private final PresenceReport report = new PresenceReport();
    private long beatAt;

    /** @param ownBookingsOnly whether who is at a booking is told to its owner and administrators alone */
    Presence(Parts parts, boolean ownBookingsOnly) {
        this.parts = parts;
        this.sights = new Sights(ownBookingsOnly);
        this.beatAt = parts.nanos().getAsLong();
    }

    /** The desk hears of everybody there is, and from then on of every change. */
    public synchronized void enter(Desk desk) {
        seats.put(desk, new Seat());
        newcomers.add(desk);
        parts.wake().run();
    }

    public synchronized void leave(Desk desk) {
        newcomers.remove(desk);
        Seat seat = seats.remove(desk);
        if (seat != null && !seat.claims.isEmpty()) {
            seat.claims.keySet().forEach(thing -> board.remove(thing, desk));
            parts.wake().run();
        }
    }

    /** The desk is at a thing; false where it is at too many already. Who goes on with what he did has begun when he did. */
    synchronized boolean focus(Desk desk, Thing thing, Claim claim) {
        Seat seat = seats.get(desk);
        if (seat == null) {
            return true; // it has left meanwhile
        }
        Claim before = seat.claims.get(thing);
        if (before == null && seat.claims.size() >= MOST_AT_ONCE) {
            return false;
        }
        Claim now =
                before != null && before.person().mode() == claim.person().mode() ? before.of(claim.owners()) : claim;
        claim(desk, seat, thing, now);
        return true;
    }

    private void claim(Desk desk, Seat seat, Thing thing, Claim claim) {
        Claim before = seat.claims.put(thing, claim);
        if (!claim.equals(before) && !seat.silent) {
            board.putHere(thing, desk, claim);
            parts.wake().run();
        }
    }

    /** What somebody is at may be another's from now on; who may see it then is told who is there. */
    synchronized void happened(List<Happening> happenings) {
        for (Happening one : happenings) {
            Set<Long> owners = one.audience().owners();
            if (owners != null) {
                EntityKind.of(one.event().entity())
                        .ifPresent(
                                kind -> changeHands(new Thing(kind, one.event().id()), owners));
            }
        }
    }

    private void changeHands(Thing thing, Set<Long> owners) {
        seats.forEach((desk, seat) -> {
            Claim before = seat.claims.get(thing);
            if (before != null) {
                claim(desk, seat, thing, before.of(owners));
            }
        });
    }

    public synchronized void blur(Desk desk, Thing thing) {
        Seat seat = seats.get(desk);
        if (seat != null && seat.claims.remove(thing) != null) {
            board.remove(thing, desk);
            parts.wake().run();
        }
    }

    /** Whether the desk is at anything: then it matters whether it is still there. */
    public synchronized boolean counts(Desk desk) {
        Seat seat = seats.get(desk);
        return seat != null && !seat.claims.isEmpty();
    }

    /** The desk answers no more, or answers again; meanwhile nobody is there. */
    public synchronized void silent(Desk desk, boolean silent) {
        Seat seat = seats.get(desk);
        if (seat == null || seat.silent == silent) {
            return;
        }
        seat.silent = silent;
        seat.claims.forEach((thing, claim) -> {
            if (silent) {
                board.remove(thing, desk);
            } else {
                board.putHere(thing, desk, claim);
            }
        });
        parts.wake().run();
    }

    /** What another server has said, or this one. */
    public synchronized void hear(String talk) {
        PresenceWords.read(talk)
                .ifPresentOrElse(this::take, () -> LOG.debug("another server's talk is not understood: {}", talk));
    }

    private void take(PresenceWords.Talk talk) {
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
            List<Change> changes, Set<Desk> desks, List<Change> all, Set<Desk> newcomers, List<String> talks) {}

    /** Tells what has changed; one thread's work, so that nobody hears the older after the newer. */
    public void round() {
        Round round = gathered();
        round.changes().forEach(change -> round.desks().forEach(change::tell));
        round.all().forEach(sight -> round.newcomers().forEach(sight::tell));
        round.talks().forEach(talk -> parts.relay().say(Topic.PRESENCE, talk));
    }

    private synchronized Round gathered() {
        long now = parts.nanos().getAsLong();
        board.forget(now);
        Set<Thing> touched = board.touched();
        List<Change> changes = sights.changes(touched, board);
        Set<Desk> old = new LinkedHashSet<>(seats.keySet());
        old.removeAll(newcomers);
        Set<Desk> fresh = Set.copyOf(newcomers);
        newcomers.clear();
        List<Change> all = fresh.isEmpty() ? List.of() : sights.all();
        return new Round(changes, old, all, fresh, talks(touched, now));
    }

    private List<String> talks(Set<Thing> touched, long now) {
        List<Word> words = new ArrayList<>();
        touched.forEach(thing ->
                words.addAll(report.of(thing, board.at(thing, place -> !(place instanceof Elsewhere)))));
        if (now - beatAt >= BEAT.toNanos()) {
            beatAt = now;
            words.addAll(report.all());
        }
        return PresenceWords.written(parts.server(), words);
    }
}
