package herberge.application.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few pieces of work at a time and lets a bounded number wait. Waiting is fair in two ways: ranks are served in
 * turn, the first rank every second time, and within a rank keys are served in turn. If all places are taken, a waiter
 * of a lower rank, or a waiter of a key that has more waiters than the newcomer's key, loses its place. The lowest rank
 * may take two fifths of the places, so that guessers are refused at once and do not wait for long. Where keys of a rank
 * below the first crowd, a waiter of that rank is refused after a while: a stranger among many is told soon to try again.
 */
final class FairWorkQueue {

    /** How far the house trusts the origin of the work, most trusted first. */
    enum Rank {
        /** The user has logged in from this device or address before, or the caller is logged in. */
        KNOWN,
        /** An address from which no login has failed lately. */
        NEW,
        /** An address from which logins have failed lately. */
        FAILED
    }

    /** The origin of the work; work of one key waits in one line. */
    record Ticket(Rank rank, String key) {}

    /**
     * A waiting piece of work. The future completes with true when its turn comes, with false when it loses its place.
     */
    private record Waiter(CompletableFuture<Boolean> turn, long endedBefore) {}

    private static final List<Rank> TURNS = List.of(Rank.KNOWN, Rank.NEW, Rank.KNOWN, Rank.FAILED);

    private static final List<Rank> LOWEST_FIRST = List.of(Rank.FAILED, Rank.NEW, Rank.KNOWN);

    /** More keys of a rank than this are a crowd. A house has one address, and few users on the road. */
    private static final int CROWD = 4;

    /** How many pieces of work a waiter of a crowd waits for: less than a second of hashing. */
    private static final int PATIENCE = 10;

    /** All waiters that came at once would, if refused at once, come back at once. */
    private static final int REFUSED_AT_ONCE = 8;

    private final int maxRunning;
    private final int maxWaiting;
    private final Map<Rank, Lines> ranks = new EnumMap<>(Rank.class);
    private int running;
    private int queued;
    private int turn;
    private long ended;

    FairWorkQueue(int maxRunning, int maxWaiting) {
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
        for (Rank rank : Rank.values()) {
            ranks.put(rank, new Lines());
        }
    }

    /**
     * Waits for the turn of this work; returns false if there is no place, or another piece of work took it. Each true
     * requires a call of {@link #leave}.
     */
    boolean enter(Ticket ticket) {
        return requestPlace(ticket).join();
    }

    /**
     * Requests a place. The future completes with true when the turn comes, with false if there is no place or another
     * piece of work took it.
     */
    synchronized CompletableFuture<Boolean> requestPlace(Ticket ticket) {
        if (running < maxRunning) {
            running++;
            return CompletableFuture.completedFuture(true);
        }
        boolean free = queued < maxWaiting && !isFull(ticket.rank());
        if (!free && !displaceForNewcomer(ticket)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        lines(ticket.rank()).add(ticket.key(), new Waiter(turn, ended));
        queued++;
        return turn;
    }

    synchronized void leave() {
        ended++;
        refuseCrowd(Rank.NEW);
        refuseCrowd(Rank.FAILED);
        Waiter next = next();
        if (next == null) {
            running--;
        } else {
            queued--;
            next.turn().complete(true);
        }
    }

    /** Whether the next piece of work would find no free place. */
    synchronized boolean isFull() {
        return running >= maxRunning && queued >= maxWaiting;
    }

    private void refuseCrowd(Rank rank) {
        if (lines(rank).byKey.size() > CROWD) {
            lines(rank)
                    .remove(REFUSED_AT_ONCE, waiter -> ended - waiter.endedBefore() >= PATIENCE)
                    .forEach(this::evict);
        }
    }

    private @Nullable Waiter next() {
        Waiter next = lines(TURNS.get(turn)).poll();
        turn = (turn + 1) % TURNS.size();
        for (Rank rank : Rank.values()) {
            next = next == null ? lines(rank).poll() : next;
        }
        return next;
    }

    /**
     * Takes the place of another waiter: the newest waiter of the lowest rank that has more places than are reserved
     * for it.
     */
    private boolean displaceForNewcomer(Ticket newcomer) {
        for (Rank lower : LOWEST_FIRST) {
            if (lower == newcomer.rank() || isFull(newcomer.rank())) {
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

    /** Whether the rank has as many waiters as it may have. */
    private boolean isFull(Rank rank) {
        return rank == Rank.FAILED && lines(rank).size >= (maxWaiting * 2 + 4) / 5;
    }

    /** The number of places of this rank that higher ranks cannot take. */
    private int reservedPlaces(Rank rank) {
        return switch (rank) {
            case KNOWN -> maxWaiting;
            case NEW -> maxWaiting / 5;
            case FAILED -> maxWaiting / 10;
        };
    }

    private Lines lines(Rank rank) {
        return requireNonNull(ranks.get(rank), "every rank has its lines");
    }

    /** The waiters of one rank, grouped by key; the key whose turn is next comes first. */
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

        List<Waiter> remove(int atMost, Predicate<Waiter> condition) {
            List<Waiter> removed = byKey.values().stream()
                    .flatMap(Deque::stream)
                    .filter(condition)
                    .limit(atMost)
                    .toList();
            byKey.values().forEach(line -> line.removeAll(removed));
            byKey.values().removeIf(Deque::isEmpty);
            size -= removed.size();
            return removed;
        }

        /**
         * Removes the newest waiter of the key that has most waiters, unless that key has no more than {@code fair}.
         */
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
