package herberge.adapter.http.shared;

import herberge.application.shared.MemoryBudget.Reservation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
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
 * Buffers the whole body of a request before the request is handled. A slow sender blocks nothing: no thread waits for the
 * body, and since the request is not handled yet, no database connection or row is held.
 *
 * <p>A body that is too large is not awaited: its request is handled without it as soon as that is known, is marked
 * {@link #TOO_LARGE}, and is the connection's last; see {@link LingeringClose}.
 */
public final class BodyBufferingHandler extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(BodyBufferingHandler.class);

    /** The attribute of a request that holds its body. */
    static final String BODY = "herberge.body";

    /** The attribute of a request whose body is too large; it is handled as if it had none. */
    static final String TOO_LARGE = "herberge.tooLarge";

    /** The maximum size of a body, in bytes. */
    public static final int LARGEST = 1 << 20;

    /** A body up to this size is always accepted, since it costs no more than its connection. */
    private static final int SMALL = 16 << 10;

    /** The maximum of all bodies together beyond their first 16 KiB: a small part of a heap of 128 MiB. */
    private static final long MOST_HELD = 12 << 20;

    private final Duration timeout;
    private final AtomicLong held = new AtomicLong();

    /** @param timeout counted from the first byte of the request; a pause of the sender has its own, shorter limit */
    public BodyBufferingHandler(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        boolean invited = !request.getHeaders().contains(HttpHeader.EXPECT);
        if (length > LARGEST) {
            request.setAttribute(TOO_LARGE, true);
            Callback end = invited ? new LingeringClose(request, response, callback) : callback;
            return super.handle(new Whole(request, new byte[0]), response, end);
        }
        if (length > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            new Hearing(request, response, callback, length).begin();
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** The part of a body that has been received; Jetty runs it when there is more to read. */
    private final class Hearing implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Reservation memory;
        private final long length;
        private byte[] kept = new byte[0];
        private int size;
        private long counted;

        private Hearing(Request request, Response response, Callback callback, long length) {
            this.request = request;
            this.response = response;
            this.callback = Callback.from(callback, this::forget);
            this.memory = RequestMemory.of(request);
            this.length = length;
        }

        /** Usually the whole body has been received already, and this thread handles the request. */
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

        /** Whether the body is complete; if not, this runs again, or the request is refused. */
        private boolean hear() {
            for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(status(chunk.getFailure()), callback);
                    return false;
                }
                boolean last = chunk.isLast();
                if (!keep(chunk)) {
                    refuse(HttpStatus.SERVICE_UNAVAILABLE_503, lingering());
                    return false;
                }
                if (last || size > LARGEST) {
                    return true;
                }
            }
            if (System.nanoTime() - request.getBeginNanoTime() > timeout.toNanos()) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408, callback);
                return false;
            }
            request.demand(this);
            return false;
        }

        /** Copies the chunk: chunks are parts of large buffers, which many small chunks would keep in memory. */
        private boolean keep(Content.Chunk chunk) {
            ByteBuffer bytes = chunk.getByteBuffer();
            int some = Math.min(bytes.remaining(), LARGEST + 1 - size);
            boolean room = grow(size + some);
            if (room) {
                bytes.get(kept, size, some);
                size += some;
            }
            chunk.release();
            return room;
        }

        /** Reserves that many bytes; a small body needs no reservation. */
        private boolean grow(int needed) {
            if (needed > kept.length) {
                long expected = length > 0 ? length : LARGEST + 1L;
                int wanted = (int) Math.max(needed, Math.min(expected, 2L * kept.length));
                long more = Math.max(0, wanted - SMALL) - counted;
                counted += more;
                memory.insist(more);
                if (more > 0 && (held.addAndGet(more) > MOST_HELD || memory.exceeded())) {
                    forget();
                    return false;
                }
                kept = Arrays.copyOf(kept, wanted);
            }
            return true;
        }

        private void forget() {
            kept = new byte[0];
            held.addAndGet(-counted);
            memory.release(counted);
            counted = 0;
        }

        private Callback lingering() {
            return new LingeringClose(request, response, callback);
        }

        private void refuse(int status, Callback end) {
            LOG.debug("{} {}: its body did not come, {}", request.getMethod(), request.getHttpURI(), status);
            Response.writeError(new Whole(request, new byte[0]), response, end, status);
        }

        private void handleWhole() {
            if (size > LARGEST) {
                forget();
                request.setAttribute(TOO_LARGE, true);
                handle(new byte[0], lingering());
            } else {
                handle(size == kept.length ? kept : Arrays.copyOf(kept, size), callback);
            }
        }

        private void handle(byte[] body, Callback end) {
            request.setAttribute(BODY, body);
            Request whole = new Whole(request, body);
            try {
                if (!BodyBufferingHandler.super.handle(whole, response, end)) {
                    Response.writeError(whole, response, end, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(whole, response, end, e);
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

        /** Not delegated: the wrapped request has no content left. */
        @Override
        public boolean consumeAvailable() {
            next = Content.Chunk.EOF;
            return true;
        }

        @Override
        public void demand(Runnable demandCallback) {
            demandCallback.run();
        }
    }
}
