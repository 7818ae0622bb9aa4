package herberge.adapter.postgres.shared;

import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of connections of this server that hold or wait for the same database lock. Further units of work
 * wait here without a connection, so that a lock that is held for long does not exhaust the connection pool. Waiting
 * units of work are served in order of arrival.
 */
final class LockBulkhead {

    /** One connection holds the lock; one waits for it in the database, so that no time is lost between the two. */
    private static final int CONNECTIONS = 2;

    /** The identity of a lock: the kind of row and its id. */
    record Lock(String kind, String id) implements Comparable<Lock> {

        private static final Comparator<Lock> ORDER =
                Comparator.comparing(Lock::kind).thenComparing(Lock::id);

        /** The order in which locks are queued for. Any order works as long as all units of work use it. */
        @Override
        public int compareTo(Lock other) {
            return ORDER.compare(this, other);
        }
    }

    /** Ends a unit of work that finds too many before it at a lock. When run again, it first waits for its place. */
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SortedSet<Lock> locks;
        private final transient Refusal otherwise;

        private Crowded(SortedSet<Lock> locks, Refusal otherwise) {
            super("too many units of work wait for " + locks, null, false, false);
            this.locks = locks;
            this.otherwise = otherwise;
        }

        /** The requested lock, and the locks that the unit of work had places at before. */
        SortedSet<Lock> locks() {
            return locks;
        }

        /** The refusal to throw if waiting does not help. */
        Refusal otherwise() {
            return otherwise;
        }
    }

    /** The places at one lock, and the number of units of work that have or wait for a place. */
    private static final class LockSlots {
        private final Semaphore free = new Semaphore(CONNECTIONS, true);
        private int users; // changed only inside the map's own computations
    }

    private final Map<Lock, LockSlots> slots = new ConcurrentHashMap<>();

    /** The places of one unit of work at its locks, released when it ends. */
    final class Places implements AutoCloseable {

        private final List<Lock> held = new ArrayList<>();
        private long remainingNanos;

        private Places(Duration patience) {
            this.remainingNanos = patience.toNanos();
        }

        /** Takes a place at the lock, or throws {@link Crowded}. */
        void enter(Lock lock, Refusal otherwise) {
            if (held.contains(lock)) {
                return;
            }
            if (!tryAcquire(lock, 0)) {
                SortedSet<Lock> all = new TreeSet<>(held);
                all.add(lock);
                throw new Crowded(all, otherwise);
            }
            held.add(lock);
        }

        /**
         * Releases all places, then waits for a place at each of the locks. The patience of the unit of work is for all
         * its waits together, so that work on many crowded locks is answered as soon as work on one. Returns whether
         * all were acquired.
         */
        boolean queueFor(SortedSet<Lock> locks) {
            close();
            for (Lock lock : locks) {
                long start = System.nanoTime();
                boolean acquired = tryAcquire(lock, remainingNanos);
                remainingNanos = Math.max(0, remainingNanos - (System.nanoTime() - start));
                if (!acquired) {
                    close();
                    return false;
                }
                held.add(lock);
            }
            return true;
        }

        @Override
        public void close() {
            held.forEach(LockBulkhead.this::release);
            held.clear();
        }
    }

    /**
     * Creates the places of a new unit of work. It waits for nothing, because the unit of work has not named its locks
     * yet.
     *
     * @param patience how long the unit of work may wait for places in all
     */
    Places newPlaces(Duration patience) {
        return new Places(patience);
    }

    private boolean tryAcquire(Lock lock, long timeoutNanos) {
        LockSlots lockSlots = slots.compute(lock, (key, known) -> {
            LockSlots entry = known == null ? new LockSlots() : known;
            entry.users++;
            return entry;
        });
        boolean acquired = false;
        try {
            acquired = lockSlots.free.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!acquired) {
                forget(lock);
            }
        }
        return acquired;
    }

    private void release(Lock lock) {
        LockSlots lockSlots = slots.get(lock);
        if (lockSlots != null) {
            lockSlots.free.release();
            forget(lock);
        }
    }

    private void forget(Lock lock) {
        slots.computeIfPresent(lock, (key, entry) -> --entry.users == 0 ? null : entry);
    }

    /** The number of locks with users; 0 while no unit of work runs. */
    int size() {
        return slots.size();
    }
}
