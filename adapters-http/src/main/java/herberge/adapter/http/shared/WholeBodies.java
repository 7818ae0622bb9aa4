package herberge.adapter.http.shared;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles no request before the whole of its body is here. Who sends slowly holds nothing up meanwhile: no thread waits
 * for him and, as nobody has looked at his request yet, neither does a connection or a row of the database.
 *
 * <p>It also hears out whoever will be refused: closing the connection on somebody who is still sending would tear the
 * answer away. Of a body that is too large only as much is kept as shows that it is; the rest is heard and discarded,
 * unless it is far too much or the sender waits to be asked for it.
 */
public final class WholeBodies extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(WholeBodies.class);

    /** What a body may have, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_KEPT = LARGEST + 1;

    private static final long MOST_HEARD = 8 << 20;

    /** What every body may have, as it costs no more than the connection that it comes by. */
    private static final int SMALL = 16 << 10;

    /** Of what all bodies have beyond that: a small part of a heap of 128 MiB. */
    private static final long MOST_HELD = 16 << 20;

    /** From the request's first byte; silence has its own, shorter limit. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong held = new AtomicLong();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        boolean invited = !request.getHeaders().contains(HttpHeader.EXPECT) || length < MOST_KEPT;
        if (invited && (length > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
            new Hearing(request, response, callback).begin();
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** What has come of one body so far; Jetty runs it when there is more. */
    private final class Hearing implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long heard;
        private long counted;
        private boolean crowdedOut;

        private Hearing(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = Callback.from(callback, this::forget);
        }

        /** Mostly everything is here already, and this thread goes on with it. */
        private void begin() {
            if (hear()) {
                handleWhole();
            }
        }

        @Override
        public void run() {
            if (hear()) {
                request.getContext().execute(this::handleWhole);
            }
        }

        /** Whether that was all; if not, this runs again or the request has been refused. */
        private boolean hear() {
            for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(status(chunk.getFailure()));
                    return false;
                }
                boolean last = chunk.isLast();
                keep(chunk);
                if (last || heard > MOST_HEARD) {
                    if (crowdedOut) {
                        refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
                    }
                    return !crowdedOut;
                }
            }
            if (System.nanoTime() - request.getBeginNanoTime() > PATIENCE.toNanos()) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408);
                return false;
            }
            request.demand(this);
            return false;
        }

        /** A copy: chunks are parts of large buffers, which a sender of many small ones would have us hold. */
        private void keep(Content.Chunk chunk) {
            ByteBuffer bytes = chunk.getByteBuffer();
            heard += bytes.remaining();
            byte[] some = new byte[crowdedOut ? 0 : Math.min(bytes.remaining(), MOST_KEPT - kept.size())];
            bytes.get(some);
            chunk.release();
            kept.writeBytes(some);
            long more = Math.max(0, kept.size() - SMALL) - counted;
            counted += more;
            if (more > 0 && held.addAndGet(more) > MOST_HELD) { // a small one is never in the way
                crowdedOut = true;
                forget();
            }
        }

        private void forget() {
            kept.reset();
            held.addAndGet(-counted);
            counted = 0;
        }

        private void refuse(int status) {
            LOG.debug("{} {}: its body did not come, {}", request.getMethod(), request.getHttpURI(), status);
            Response.writeError(request, response, callback, status);
        }

        private void handleWhole() {
            Request whole = new Whole(request, kept.toByteArray());
            try {
                if (!WholeBodies.super.handle(whole, response, callback)) {
                    Response.writeError(whole, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(whole, response, callback, e);
            }
        }
    }

    private static int status(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return HttpStatus.REQUEST_TIMEOUT_408;
        }
        return failure instanceof HttpException bad ? bad.getCode() : HttpStatus.BAD_REQUEST_400;
    }

    /** A request whose body is read from memory. */
    private static final class Whole extends Request.Wrapper {

        private Content.Chunk next;

        private Whole(Request request, byte[] body) {
            super(request);
            this.next = Content.Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = next;
            next = Content.Chunk.EOF;
            return chunk;
        }

        @Override
        public void demand(Runnable demandCallback) {
            demandCallback.run();
        }
    }
}
