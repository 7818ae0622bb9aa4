package herberge.adapter.http.shared;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends a request that is answered before the whole of its body has come. The client sees the end of the connection at
 * once; what it is still sending is heard and discarded for a while before the connection is closed, because closing on a
 * client that sends tears the answer away.
 */
final class LingeringClose implements Callback {

    private static final long MOST_DISCARDED = 8 << 20;
    private static final long SILENCE_MILLIS = 2_000;

    private final Request request;
    private final Callback callback;
    private long discarded;

    /** The answer, which is not written yet, says that it is the connection's last. */
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
                callback.succeeded(); // the client is gone or silent, and has its answer
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
