package herberge.application.shared;

import herberge.domain.shared.Refusal;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the bytes that all requests and sockets of this server hold in memory together: received bodies, responses that
 * are being written or sent, frames that wait. One limit for all of them, because they share one heap.
 */
public final class MemoryBudget {

    /** The rest of the heap is for the server itself, for the rows of queries, and for the garbage collector. */
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

    /** Takes that many bytes, or none of them if fewer are left. */
    public boolean tryTake(long bytes) {
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Takes that many bytes even if fewer are left. */
    public void insist(long bytes) {
        held.addAndGet(bytes);
    }

    public void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }

    /** The number of bytes that are taken at present. */
    public long held() {
        return held.get();
    }

    public Reservation reservation() {
        return new Reservation();
    }

    /** The bytes that one request holds. Closing it gives all of them back; a closed reservation takes no bytes. */
    public final class Reservation implements AutoCloseable {

        private long mine;
        private boolean ended;

        private Reservation() {}

        /** Refuses as unavailable if that many bytes are not left. */
        public void require(long bytes) {
            if (!tryTake(bytes)) {
                throw Refusal.because(new RequestFault.Overloaded());
            }
            note(bytes);
        }

        /** Takes bytes for a response that must be sent even if fewer are left, because its change is committed. */
        public void insist(long bytes) {
            held.addAndGet(bytes);
            note(bytes);
        }

        /** Whether more bytes are taken than the limit. */
        public boolean exceeded() {
            return held.get() > most;
        }

        private synchronized void note(long bytes) {
            if (ended) {
                giveBack(bytes); // the request has ended while its response was written; the writer will notice
            } else {
                mine += bytes;
            }
        }

        /** Gives a part of the bytes back early. */
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
