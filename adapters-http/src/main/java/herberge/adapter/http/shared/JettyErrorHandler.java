package herberge.adapter.http.shared;

import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes a problem for requests that Jetty refuses itself: a bad request line, a header too large, a missing body. */
public final class JettyErrorHandler extends ErrorHandler {

    /** The target that Jetty gives to a request that it could not parse. */
    private static final String UNREAD = "/badMessage";

    private final RequestIds requestIds;
    private final Metrics metrics;

    public JettyErrorHandler(RequestIds requestIds, Metrics metrics) {
        this.requestIds = requestIds;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String requestId = requestIds.of(
                request.getHeaders().get(RequestIds.HEADER),
                request.getHeaders().get(TraceContext.HEADER));
        String path = request.getHttpURI() == null
                ? UNREAD
                : String.valueOf(request.getHttpURI().getPath());
        Problem problem = ProblemHandler.ofStatus(status, null, path.equals(UNREAD) ? "/" : path, requestId);
        metrics.count(Metric.HTTP_REFUSALS, problem.code());
        response.setStatus(status);
        SecurityHeaders.putInto(response.getHeaders()); // requests that Jetty refuses at once have no such headers yet
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(RequestIds.HEADER, requestId);
        response.getHeaders().put(HttpHeader.LINK, problem.help());
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503 || status == HttpStatus.TOO_MANY_REQUESTS_429) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, ProblemHandler.RETRY_SOON);
        }
        byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
