package herberge.adapter.http.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells what Jetty refuses before we see it (a bad request line, a header too large) as a problem too. */
public final class ServerErrors extends ErrorHandler {

    private final Supplier<String> requestIds;

    public ServerErrors(Supplier<String> requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String requestId = requestIds.get();
        String path = request.getHttpURI() == null
                ? "/"
                : String.valueOf(request.getHttpURI().getPath());
        Problem problem = Problems.ofStatus(status, null, path, requestId);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put("X-Request-Id", requestId);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
