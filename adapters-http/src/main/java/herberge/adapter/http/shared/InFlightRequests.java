package herberge.adapter.http.shared;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests in progress, so that a stopping server can let them finish; Jetty alone would cut them off. New requests
 * are refused meanwhile. A request whose body is still being received counts too.
 */
public final class InFlightRequests extends Handler.Wrapper {

    private final Object lock = new Object();
    private int underWay;
    private boolean draining;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!begin()) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        boolean taken = false;
        try {
            taken = super.handle(request, response, Callback.from(callback, this::end));
            return taken;
        } finally {
            if (!taken) {
                end(); // nothing will complete the callback
            }
        }
    }

    /** Refuses new requests, and returns when no request is in progress, or after {@code patience}. */
    public void drain(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            draining = true;
            for (long left = patience.toNanos(); underWay > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
    }

    private boolean begin() {
        synchronized (lock) {
            if (!draining) {
                underWay++;
            }
            return !draining;
        }
    }

    private void end() {
        synchronized (lock) {
            underWay--;
            lock.notifyAll();
        }
    }
}
