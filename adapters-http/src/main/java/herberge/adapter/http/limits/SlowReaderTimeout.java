package herberge.adapter.http.limits;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the connection of a client that reads a response too slowly, since the thread that writes it waits as long. Data that
 * the network accepts at once costs nothing.
 */
public final class SlowReaderTimeout extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(SlowReaderTimeout.class);

    /** In bytes per second: the rate of a telephone line. */
    private static final long SLOWEST = 8 << 10;

    private final Duration patience;
    private final long slowest;

    /** @param patience the time for each piece of a response, however small it is */
    public SlowReaderTimeout(Duration patience) {
        this(patience, SLOWEST);
    }

    SlowReaderTimeout(Duration patience, long slowest) {
        this.patience = patience;
        this.slowest = slowest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Watched(request, response), callback);
    }

    /** A response each piece of which must be read in time. */
    private final class Watched extends Response.Wrapper {

        private Watched(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            long bytes = content == null ? 0 : content.remaining();
            Writing writing = new Writing(getRequest(), callback);
            super.write(last, content, writing);
            writing.watch(patience.toMillis() + bytes * 1_000 / slowest);
        }
    }

    /** One piece that is being written. */
    private static final class Writing implements Callback {

        private final Request request;
        private final Callback callback;
        private boolean done;
        private Scheduler.@Nullable Task watch;

        private Writing(Request request, Callback callback) {
            this.request = request;
            this.callback = callback;
        }

        private synchronized void watch(long millis) {
            if (!done) {
                watch = request.getComponents().getScheduler().schedule(this::cut, millis, TimeUnit.MILLISECONDS);
            }
        }

        private void cut() {
            LOG.info(
                    "{} {}: connection closed, the client reads too slowly", request.getMethod(), request.getHttpURI());
            request.getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(new EofException("the client reads too slowly"));
        }

        private synchronized void end() {
            done = true;
            if (watch != null) {
                watch.cancel();
            }
        }

        @Override
        public void succeeded() {
            end();
            callback.succeeded();
        }

        @Override
        public void failed(Throwable cause) {
            end();
            callback.failed(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return callback.getInvocationType();
        }
    }
}
