package herberge.cli.live;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands work from other threads to the thread that owns the model and the screen. */
final class Mailbox {

    /**
     * A piece of work.
     *
     * @param urgent whether its result is shown at once, as that of a key; others may share a repaint
     */
    record Message(boolean urgent, Runnable work) {}

    private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();

    void post(boolean urgent, Runnable work) {
        queue.add(new Message(urgent, work));
    }

    /** Returns the next piece of work; null after the time, or if the thread is interrupted. */
    @Nullable
    Message poll(long millis) {
        try {
            return queue.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
