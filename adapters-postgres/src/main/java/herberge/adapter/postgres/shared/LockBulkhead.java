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
 * Bounds how many connections of this server hold or wait for the same lock of the database: the others' units of work
 * wait here, without a connection, so that a lock that is held for long does not take the connection pool. First come,
 * first served.
 */
final class LockBulkhead {

    /** One at work, and one whose statement waits in the database so that no time is lost between the two. */
    private static final int CONNECTIONS = 2;

    /** What a unit of work locks: a kind of row, and which. */
    record Lock(String kind, String id) implements Comparable<Lock> {

        private static final Comparator<Lock> ORDER =
                Comparator.comparing(Lock::kind).thenComparing(Lock::id);

        /** Any order does that all units of work keep to. */
        @Override
        public int compareTo(Lock other) {
            return ORDER.compare(this, other);
        }
    }

    /** Ends a unit of work that finds too many before it; run again, it waits for them first. */
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SortedSet<Lock> locks;
        private final transient Refusal otherwise;

        private Crowded(SortedSet<Lock> locks, Refusal otherwise) {
            super("too many wait for " + locks, null, false, false);
            this.locks = locks;
            this.otherwise = otherwise;
        }

        /** The lock that was asked for, and those that the unit of work had before. */
        SortedSet<Lock> locks() {
            return locks;
        }

        /** What to answer if waiting does not help. */
        Refusal otherwise() {
            return otherwise;
        }
    }

    /** The places at one lock, and how many units of work have one or wait for one. */
    private static final class Places {
        private final Semaphore free = new Semaphore(CONNECTIONS, true);
        private int visitors; // changed inside the map's own computations only
    }

    private final Map<Lock, Places> places = new ConcurrentHashMap<>();

    /** One unit of work's places, which it leaves when it ends. */
    final class Visit implements AutoCloseable {

        private final List<Lock> held = new ArrayList<>();

        private Visit() {}

        /** Takes a place at the lock, or ends the unit of work. */
        void enter(Lock lock, Refusal otherwise) {
            if (held.contains(lock)) {
                return;
            }
            if (!taken(lock, Duration.ZERO)) {
                SortedSet<Lock> all = new TreeSet<>(held);
                all.add(lock);
                throw new Crowded(all, otherwise);
            }
            held.add(lock);
        }

        /** Leaves its places and waits for those at all of the locks, for each so long; says whether it has them. */
        boolean queue(SortedSet<Lock> locks, Duration patience) {
            close();
            for (Lock lock : locks) {
                if (!taken(lock, patience)) {
                    close();
                    return false;
                }
                held.add(lock);
            }
            return true;
        }

        @Override
        public void close() {
            held.forEach(LockBulkhead.this::leave);
            held.clear();
        }
    }

    /** Nobody is waited for: the unit of work has not said yet what it locks. */
    Visit visit() {
        return new Visit();
    }

    private boolean taken(Lock lock, Duration patience) {
        Places at = places.compute(lock, (key, known) -> {
            Places there = known == null ? new Places() : known;
            there.visitors++;
            return there;
        });
        boolean taken = false;
        try {
            taken = at.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) {
                forget(lock);
            }
        }
        return taken;
    }

    private void leave(Lock lock) {
        Places at = places.get(lock);
        if (at != null) {
            at.free.release();
            forget(lock);
        }
    }

    private void forget(Lock lock) {
        places.computeIfPresent(lock, (key, at) -> --at.visitors == 0 ? null : at);
    }

    /** How many locks are remembered; none while nothing is at work. */
    int size() {
        return places.size();
    }
}
