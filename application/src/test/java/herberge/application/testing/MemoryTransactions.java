package herberge.application.testing;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work on a {@link MemoryState}, one at a time: the first access to the state waits until no other unit
 * of work is running, and a failed unit of work leaves the state as it was. Drawn numbers are not returned, as in the
 * sequences of a database.
 */
public final class MemoryTransactions implements Transactions {

    private static final int TRIES = 5;

    private enum Mode {
        WRITE,
        READ,
        REHEARSE
    }

    /** A running unit of work; {@code before} is set once it has accessed the state. */
    private static final class Work {
        private final Caller caller;
        private final Mode mode;
        private @Nullable MemoryState before;
        private @Nullable Long change;
        private long rehearsed;
        private final List<Runnable> afterCommit = new ArrayList<>();

        private Work(Caller caller, Mode mode) {
            this.caller = caller;
            this.mode = mode;
        }
    }

    /** Undoes work that would have taken nights twice. */
    static final class NightsTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ReentrantLock house = new ReentrantLock(true);
    private final Map<String, Long> drawn = new HashMap<>();
    private MemoryState state = new MemoryState();

    @SuppressWarnings("ThreadLocalUsage") // not static: two houses must not meet on one thread
    private final ThreadLocal<@Nullable Work> current = new ThreadLocal<>();

    @Override
    public <T> T run(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : repeated(new Work(caller, Mode.WRITE), work);
    }

    @Override
    public <T> T read(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : once(new Work(caller, Mode.READ), work);
    }

    @Override
    public <T> T rehearse(Caller caller, Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a rehearsal is a unit of work of its own");
        }
        return repeated(new Work(caller, Mode.REHEARSE), work);
    }

    @Override
    public <T> T runStatement(Supplier<T> statement) {
        if (current.get() != null) {
            throw new IllegalStateException("what is done at once is a unit of work of its own");
        }
        return once(new Work(Caller.system("at-once"), Mode.WRITE), statement);
    }

    /** Nothing is hidden in memory. */
    @Override
    public <T> T withoutVisibilityLimits(Supplier<T> work) {
        work();
        return work.get();
    }

    @Override
    public void runAfterCommit(Runnable work) {
        work().afterCommit.add(work);
    }

    private <T> T repeated(Work unit, Supplier<T> work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return once(new Work(unit.caller, unit.mode), work);
            } catch (NightsTaken taken) {
                // Run it again: its checks may find the conflict now.
            }
        }
        throw Refusal.because(new RoomTaken(List.of(), List.of()));
    }

    private <T> T once(Work unit, Supplier<T> work) {
        current.set(unit);
        boolean done = false;
        try {
            T result = work.get();
            done = unit.mode != Mode.REHEARSE;
            return result;
        } finally {
            current.remove();
            leave(unit, done);
            if (done) {
                unit.afterCommit.forEach(Runnable::run);
            }
        }
    }

    private void leave(Work unit, boolean done) {
        MemoryState before = unit.before;
        if (before != null) {
            if (!done) {
                state = before;
            }
            house.unlock();
        }
    }

    /** The state, for reading. */
    MemoryState read() {
        Work unit = work();
        if (unit.before == null) {
            house.lock();
            unit.before = state.copy();
        }
        return state;
    }

    /** The state, for changing it. */
    MemoryState write() {
        if (work().mode == Mode.READ) {
            throw new IllegalStateException("work that only reads cannot write");
        }
        return read();
    }

    /** Returns whether the unit of work got access within that time. */
    boolean entered(Duration patience) {
        if (work().before != null) {
            return true;
        }
        try {
            if (!house.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        work().before = state.copy();
        return true;
    }

    /** Returns the next number; negative in a rehearsal, which draws none. */
    long draw(String sequence) {
        write();
        return work().mode == Mode.REHEARSE ? --work().rehearsed : drawn.merge(sequence, 1L, Long::sum);
    }

    /** The change id that all writes of one unit of work share. */
    long change() {
        Work unit = work();
        Long change = unit.change;
        if (change == null) {
            change = draw("change");
            unit.change = change;
        }
        return change;
    }

    Caller caller() {
        return work().caller;
    }

    private Work work() {
        Work unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("stores need a unit of work; call Transactions first");
        }
        return unit;
    }
}
