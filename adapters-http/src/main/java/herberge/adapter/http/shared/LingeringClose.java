package herberge.adapter.http.shared;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends a request that is answered before its whole body was received. The client sees the end of the response at once; what it
 * still sends is received and discarded for a while before the connection is closed, because closing the connection while
 * the client sends would destroy the response.
 */
final class LingeringClose implements Callback {

    private static final long MOST_DISCARDED = 8 << 20;
    private static final long SILENCE_MILLIS = 2_000;

    private final Request request;
    private final Callback callback;
    private long discarded;

    /** Marks the response, which is not written yet, as the last one of the connection. */
    LingeringClose(Request request, Response response, Callback callback) {
        this.request = request;
        this.callback = callback;
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }

    @Override
    public void succeeded() {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        client.setIdleTimeout(SILENCE_MILLIS);
        client.shutdownOutput();
        discard();
    }

    private void discard() {
        for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                callback.succeeded(); // the client is gone or silent, and has the response
                return;
            }
            discarded += chunk.getByteBuffer().remaining();
            boolean last = chunk.isLast();
            chunk.release();
            if (last || discarded > MOST_DISCARDED) {
                callback.succeeded();
                return;
            }
        }
        request.demand(this::discard);
    }

    @Override
    public void failed(Throwable failure) {
        callback.failed(failure);
    }
}
