package herberge.adapter.http.shared;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Sends JSON, and counts it in the memory budget of the server. */
final class JsonResponses {

    private JsonResponses() {}

    static void json(Context ctx, Object value) {
        writeWhileReading(ctx, write -> write.accept(value));
    }

    /**
     * Writes what is read at the same time: {@code reading} passes it on inside its unit of work. Nothing is sent to the client
     * before the unit of work has ended.
     */
    static <T> void writeWhileReading(Context ctx, Consumer<Consumer<T>> reading) {
        ResponseBuffer buffer = new ResponseBuffer(RequestMemory.of(ctx));
        reading.accept(value -> write(value, buffer));
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
