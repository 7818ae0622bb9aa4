package herberge.application.realtime;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Topic;
import herberge.application.realtime.PresenceBoard.Elsewhere;
import herberge.application.realtime.PresenceWords.Word;
import herberge.application.realtime.Sight.Person;
import herberge.application.shared.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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
    private final boolean ownBookingsOnly;
    private final PresenceBoard board = new PresenceBoard();
    private final Map<Desk, Seat> seats = new LinkedHashMap<>();
    private final Set<Desk> newcomers = new LinkedHashSet<>();
    private final Map<Thing, Sight> shown = new LinkedHashMap<>();
    private final PresenceReport report = new PresenceReport();
    private long beatAt;

    /** @param ownBookingsOnly whether who is at a booking is told to its owner and administrators alone */
    Presence(Parts parts, boolean ownBookingsOnly) {
        this.parts = parts;
        this.ownBookingsOnly = ownBookingsOnly;
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

    /** The desk is at a thing; false where it is at too many already. Doing the same there again changes nothing. */
    synchronized boolean focus(Desk desk, Thing thing, Claim claim) {
        Seat seat = seats.get(desk);
        if (seat == null) {
            return true; // it has left meanwhile
        }
        Claim before = seat.claims.get(thing);
        if (before == null && seat.claims.size() >= MOST_AT_ONCE) {
            return false;
        }
        boolean goesOn =
                before != null && before.person().mode() == claim.person().mode();
        seat.claims.put(thing, goesOn ? before : claim);
        if (!goesOn && !seat.silent) {
            board.putHere(thing, desk, claim);
            parts.wake().run();
        }
        return true;
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
            List<Sight> changes, Set<Desk> desks, List<Sight> all, Set<Desk> newcomers, List<String> talks) {}

    /** Tells what has changed; one thread's work, so that nobody hears the older after the newer. */
    public void round() {
        Round round = gathered();
        round.changes().forEach(sight -> tell(sight, round.desks()));
        round.all().forEach(sight -> tell(sight, round.newcomers()));
        round.talks().forEach(talk -> parts.relay().say(Topic.PRESENCE, talk));
    }

    private static void tell(Sight sight, Set<Desk> desks) {
        for (Desk desk : desks) {
            if (sight.audience().admits(desk.caller())) {
                desk.seen(sight);
            }
        }
    }

    private synchronized Round gathered() {
        long now = parts.nanos().getAsLong();
        board.forget(now);
        Set<Thing> touched = board.touched();
        List<Sight> changes = changes(touched);
        Set<Desk> old = new LinkedHashSet<>(seats.keySet());
        old.removeAll(newcomers);
        Set<Desk> fresh = Set.copyOf(newcomers);
        newcomers.clear();
        List<Sight> all = fresh.isEmpty() ? List.of() : List.copyOf(shown.values());
        return new Round(changes, old, all, fresh, talks(touched, now));
    }

    private List<Sight> changes(Set<Thing> touched) {
        List<Sight> changes = new ArrayList<>();
        for (Thing thing : touched) {
            Sight before = shown.get(thing);
            Sight next = sight(thing, before);
            if (!next.equals(before) && (before != null || !next.isEmpty())) {
                changes.add(next);
            }
            if (next.isEmpty()) {
                shown.remove(thing);
            } else {
                shown.put(thing, next);
            }
        }
        return changes;
    }

    private Sight sight(Thing thing, @Nullable Sight before) {
        List<Claim> claims = board.at(thing, any -> true);
        List<Person> people = claims.stream().map(Claim::person).toList();
        if (claims.isEmpty()) {
            return new Sight(thing, before == null ? Audience.ADMINS : before.audience(), people);
        }
        return new Sight(thing, Audience.of(thing.kind(), owners(claims), ownBookingsOnly), people);
    }

    private static @Nullable Set<Long> owners(List<Claim> claims) {
        Set<Long> all = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.owners() == null) {
                return null;
            }
            all.addAll(claim.owners());
        }
        return all;
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
