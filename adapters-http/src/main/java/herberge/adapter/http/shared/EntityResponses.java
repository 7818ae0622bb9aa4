package herberge.adapter.http.shared;

import herberge.application.shared.EntityView;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** Answers reads; without a body if the client has the entity already. */
public final class EntityResponses {

    private EntityResponses() {}

    /** Answers with one entity under its ETag. */
    public static void answer(Context ctx, EntityView entity) {
        QueryParameters.requireNone(ctx);
        String etag = EntityTags.of(entity.revision());
        ctx.header("ETag", etag);
        if (matches(ctx, etag)) {
            ctx.status(304);
        } else {
            JsonResponses.json(ctx, entity);
        }
    }

    /** Answers with something that has no version. */
    public static void answer(Context ctx, Object value) {
        JsonResponses.json(ctx, value);
    }

    /** Answers with what is read while it is written; {@code reading} passes it on inside its unit of work. */
    public static <T> void answerWhileReading(Context ctx, Consumer<Consumer<T>> reading) {
        JsonResponses.writeWhileReading(ctx, reading);
    }

    /** Whether the client has it already. */
    public static boolean matches(Context ctx, String etag) {
        return EntityTags.known(RequestContext.header(ctx, "If-None-Match"), etag);
    }
}
