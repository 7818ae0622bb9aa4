package herberge.adapter.http.shared;

import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import io.javalin.http.Context;

/** Turns the result of a change into the response: status, {@code ETag}, {@code Location} and body. */
public final class ChangeResponses {

    private ChangeResponses() {}

    /** Answers alike for the first request and for a replay. A dry run shows the view, whatever it would have done. */
    public static void answer(Context ctx, ChangeResult<?> result) {
        if (result.replayed()) {
            ctx.header("Idempotent-Replayed", "true");
        }
        ctx.status(result.dryRun() ? 200 : status(result.outcome()));
        if (!result.dryRun()) {
            addHeaders(ctx, result);
        }
        String body = body(result);
        if (!body.isEmpty()) {
            RequestMemory.of(ctx).insist(2L * body.length()); // as text and as bytes
            ctx.contentType("application/json").result(body);
        }
    }

    private static void addHeaders(Context ctx, ChangeResult<?> result) {
        String revision = result.revision();
        if (revision != null && result.outcome() != Outcome.REMOVED) {
            ctx.header("ETag", EntityTags.of(revision));
        }
        EntityKind kind = result.kind();
        if (kind != null && result.outcome() == Outcome.CREATED) {
            ctx.header("Location", path(kind) + "/" + result.id());
        }
    }

    private static int status(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> 201;
            case CHANGED -> 200;
            case REMOVED -> 204;
            case STARTED -> 202;
        };
    }

    private static String body(ChangeResult<?> result) {
        if (result.outcome() == Outcome.REMOVED && !result.dryRun()) {
            return "";
        }
        String stored = result.text();
        return stored == null ? Json.write(result.view()) : stored;
    }

    /** The resources of a kind are found under its code in the plural. */
    private static String path(EntityKind kind) {
        return "/api/v1/" + kind.code() + "s";
    }
}
