package herberge.application.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs few pieces of work at once and lets a bounded number wait. Waiting is fair in two ways: every rank is served in
 * turn, the first of them every second time, and within a rank every key. Where all places are taken, a waiter of a
 * lower rank, or one of a key that has more waiters than the newcomer's, gives up its place.
 */
final class FairWorkQueue {

    /** What is known of whose work it is, the best first. */
    enum Rank {
        /** The name has logged in from that device or address before, or the caller is logged in. */
        KNOWN,
        /** An address from which no login has failed lately. */
        NEW,
        /** An address from which logins have failed lately. */
        FAILED
    }

    /** Whose work it is; the work of one key waits in one line. */
    record Ticket(Rank rank, String key) {}

    /** One that waits; completed with whether its turn has come or it has lost its place. */
    private record Waiter(CompletableFuture<Boolean> turn) {}

    private static final List<Rank> TURNS = List.of(Rank.KNOWN, Rank.NEW, Rank.KNOWN, Rank.FAILED);

    private static final List<Rank> LOWEST_FIRST = List.of(Rank.FAILED, Rank.NEW, Rank.KNOWN);

    private final int atOnce;
    private final int waiting;
    private final Map<Rank, Lines> ranks = new EnumMap<>(Rank.class);
    private int running;
    private int queued;
    private int turn;

    FairWorkQueue(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        for (Rank rank : Rank.values()) {
            ranks.put(rank, new Lines());
        }
    }

    /** Waits for its turn; false where there is no place, or it is lost to another. Each true needs a {@link #leave}. */
    boolean enter(Ticket ticket) {
        return requestPlace(ticket).join();
    }

    /** Completed with true when its turn has come, with false where there is no place or it is lost to another. */
    synchronized CompletableFuture<Boolean> requestPlace(Ticket ticket) {
        if (running < atOnce) {
            running++;
            return CompletableFuture.completedFuture(true);
        }
        if (queued >= waiting && !displaceForNewcomer(ticket)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        lines(ticket.rank()).add(ticket.key(), new Waiter(turn));
        queued++;
        return turn;
    }

    synchronized void leave() {
        Waiter next = next();
        if (next == null) {
            running--;
        } else {
            queued--;
            next.turn().complete(true);
        }
    }

    /** Whether the next one finds no free place. */
    synchronized boolean isFull() {
        return running >= atOnce && queued >= waiting;
    }

    private @Nullable Waiter next() {
        Waiter next = lines(TURNS.get(turn)).poll();
        turn = (turn + 1) % TURNS.size();
        for (Rank rank : Rank.values()) {
            next = next == null ? lines(rank).poll() : next;
        }
        return next;
    }

    /** Takes somebody's place: of the lowest rank that has more places than are kept for it, the newest waiter's. */
    private boolean displaceForNewcomer(Ticket newcomer) {
        for (Rank lower : LOWEST_FIRST) {
            if (lower == newcomer.rank()) {
                break;
            }
            if (lines(lower).size > reservedPlaces(lower)) {
                return evict(lines(lower).removeFromLongest(0));
            }
        }
        Lines own = lines(newcomer.rank());
        return evict(own.removeFromLongest(own.countOf(newcomer.key()) + 1));
    }

    private boolean evict(@Nullable Waiter waiter) {
        if (waiter == null) {
            return false;
        }
        queued--;
        waiter.turn().complete(false);
        return true;
    }

    /** So many places no higher rank takes from it. */
    private int reservedPlaces(Rank rank) {
        return switch (rank) {
            case KNOWN -> waiting;
            case NEW -> waiting / 5;
            case FAILED -> waiting / 10;
        };
    }

    private Lines lines(Rank rank) {
        return requireNonNull(ranks.get(rank), "each has its lines");
    }

    /** The waiters of one rank, those of one key behind each other, the key whose turn is next first. */
    private static final class Lines {

        private final Map<String, Deque<Waiter>> byKey = new LinkedHashMap<>();
        private int size;

        void add(String key, Waiter waiter) {
            byKey.computeIfAbsent(key, none -> new ArrayDeque<>()).add(waiter);
            size++;
        }

        int countOf(String key) {
            Deque<Waiter> line = byKey.get(key);
            return line == null ? 0 : line.size();
        }

        @Nullable
        Waiter poll() {
            if (byKey.isEmpty()) {
                return null;
            }
            String key = byKey.keySet().iterator().next();
            Deque<Waiter> line = requireNonNull(byKey.remove(key));
            Waiter first = line.poll();
            if (!line.isEmpty()) {
                byKey.put(key, line); // behind the others
            }
            size--;
            return first;
        }

        /** Removes the newest waiter of the key that has most of them, unless that has no more than {@code fair}. */
        @Nullable
        Waiter removeFromLongest(int fair) {
            String longest = null;
            for (String key : byKey.keySet()) {
                longest = longest == null || countOf(key) > countOf(longest) ? key : longest;
            }
            if (longest == null || countOf(longest) <= fair) {
                return null;
            }
            Deque<Waiter> line = requireNonNull(byKey.get(longest));
            Waiter last = line.pollLast();
            if (line.isEmpty()) {
                byKey.remove(longest);
            }
            size--;
            return last;
        }
    }
}
