package herberge.adapter.http.shared;

import herberge.application.shared.EntityView;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Answers reads, and saves the body where the client has it already. */
public final class EntityResponses {

    private EntityResponses() {}

    /** One entity under its ETag. */
    public static void answer(Context ctx, String etag, Object entity) {
        QueryParameters.requireNone(ctx);
        ctx.header("ETag", etag);
        if (knows(ctx, etag)) {
            ctx.status(304);
        } else {
            JsonResponses.json(ctx, entity);
        }
    }

    /** Something that has no version. */
    public static void answer(Context ctx, Object value) {
        JsonResponses.json(ctx, value);
    }

    /** What is read while it is written; {@code telling} passes it on inside of its unit of work. */
    public static <T> void answerWhileReading(Context ctx, Consumer<Consumer<T>> telling) {
        JsonResponses.told(ctx, telling);
    }

    /** The ETag of an entity: its version, and a checksum of what it shows that changes without the version. */
    public static String etag(EntityView entity) {
        List<String> texts = entity.unversionedTexts();
        if (texts.isEmpty()) {
            return "\"" + entity.version() + "\"";
        }
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        return "\"" + entity.version() + "." + Long.toHexString(crc.getValue()) + "\"";
    }

    /** Whether the client has it already. */
    public static boolean knows(Context ctx, String etag) {
        return EntityTags.known(RequestContext.header(ctx, "If-None-Match"), etag);
    }
}
