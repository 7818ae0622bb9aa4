package herberge.adapter.http.shared;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Sends JSON, counted in what the server may hold in memory. */
final class JsonResponses {

    private JsonResponses() {}

    static void json(Context ctx, Object value) {
        told(ctx, write -> write.accept(value));
    }

    /**
     * For what is read while it is written: {@code telling} passes it on inside of its unit of work. The client is sent
     * nothing before that is over.
     */
    static <T> void told(Context ctx, Consumer<Consumer<T>> telling) {
        ResponseBuffer buffer = new ResponseBuffer(RequestMemory.of(ctx));
        telling.accept(value -> write(value, buffer));
        send(ctx, buffer);
    }

    private static void write(Object value, ResponseBuffer buffer) {
        try (buffer) {
            Json.write(value, buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    private static void send(Context ctx, ResponseBuffer buffer) {
        ctx.contentType("application/json");
        if (!buffer.isCompressed()) {
            ctx.result(buffer.kept());
            return;
        }
        if (acceptsGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip").result(buffer.kept());
            return;
        }
        try {
            ctx.result(buffer.plain());
        } catch (IOException e) {
            throw new UncheckedIOException("what was compressed can be read", e);
        }
    }

    private static boolean acceptsGzip(Context ctx) {
        String accepted = RequestContext.header(ctx, "Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
