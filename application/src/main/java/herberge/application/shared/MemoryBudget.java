package herberge.application.shared;

import herberge.domain.shared.Refusal;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes all requests and sockets of this server may hold in memory at once: bodies that have come, answers that
 * are being written or sent, frames that wait. One count for all of them, because they share one heap.
 */
public final class MemoryBudget {

    /** The rest of the heap is for the server itself, for what a query is being read into, and for the collector. */
    private static final int PART_OF_HEAP = 4;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** @param most in bytes */
    public MemoryBudget(long most) {
        this.most = most;
    }

    /** The share of a heap of that size. */
    public static MemoryBudget ofHeap(long heap) {
        return new MemoryBudget(heap / PART_OF_HEAP);
    }

    /** Takes that many bytes, or none of them where they are not left. */
    public boolean tryTake(long bytes) {
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Takes them whether they are left or not. */
    public void insist(long bytes) {
        held.addAndGet(bytes);
    }

    public void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }

    /** What is taken at this moment. */
    public long held() {
        return held.get();
    }

    public Reservation reservation() {
        return new Reservation();
    }

    /** What one request holds. Ending it gives everything back, and takes no more. */
    public final class Reservation implements AutoCloseable {

        private long mine;
        private boolean ended;

        private Reservation() {}

        /** Refuses as unavailable where so much is not left. */
        public void require(long bytes) {
            if (!tryTake(bytes)) {
                throw Refusal.because(new RequestFault.Overloaded());
            }
            note(bytes);
        }

        /** Of what must be answered however much is taken: the change that it tells of is done. */
        public void insist(long bytes) {
            held.addAndGet(bytes);
            note(bytes);
        }

        /** Whether more is taken than there is. */
        public boolean exceeded() {
            return held.get() > most;
        }

        private synchronized void note(long bytes) {
            if (ended) {
                giveBack(bytes); // whoever still writes has nobody to send it to, and is about to find out
            } else {
                mine += bytes;
            }
        }

        /** Gives back a part of it early. */
        public synchronized void release(long bytes) {
            long part = Math.min(bytes, mine);
            mine -= part;
            giveBack(part);
        }

        @Override
        public synchronized void close() {
            ended = true;
            giveBack(mine);
            mine = 0;
        }
    }
}
