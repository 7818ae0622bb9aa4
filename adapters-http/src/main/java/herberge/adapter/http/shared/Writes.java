package herberge.adapter.http.shared;

import herberge.application.shared.Answer;
import herberge.application.shared.AnswerOnce;
import herberge.application.shared.AnswerOnce.Claim;
import herberge.application.shared.AnswerOnce.Given;
import herberge.application.shared.AnswerOnce.Terms;
import herberge.application.shared.Asked;
import herberge.application.shared.Edit;
import herberge.application.shared.RequestFault;
import herberge.application.shared.Sha256;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers changes: once per idempotency key, and without effect for a dry run. */
public final class Writes {

    /** What a change came to; {@code location} only where something new was made. */
    public record Reply(
            int status, @Nullable String location, @Nullable String etag, Object entity) {

        public static Reply created(String location, String etag, Object entity) {
            return new Reply(201, location, etag, entity);
        }

        public static Reply changed(String etag, Object entity) {
            return new Reply(200, null, etag, entity);
        }

        /** Shows the thing that is gone only where it is not really gone: in a dry run. */
        public static Reply removed(Object entity) {
            return new Reply(204, null, null, entity);
        }
    }

    private static final String PASSWORD = "password";
    private static final Set<String> PARAMETERS = Set.of("dryRun");

    private final AnswerOnce answerOnce;

    public Writes(AnswerOnce answerOnce) {
        this.answerOnce = answerOnce;
    }

    /** Runs the change; {@link #edit} makes of the claim and a reader what the use case takes. */
    public void answer(Context ctx, Function<Claim, Reply> work) {
        Calls.requireKnownParameters(ctx, PARAMETERS);
        answer(ctx, Calls.flag(ctx, "dryRun"), work);
    }

    /** Runs what has no dry run, because it happens later and elsewhere. */
    public void answerForReal(Context ctx, Function<Claim, Reply> work) {
        Calls.requireKnownParameters(ctx, Set.of());
        answer(ctx, false, work);
    }

    private void answer(Context ctx, boolean rehearsal, Function<Claim, Reply> work) {
        String key = key(ctx);
        Terms terms = new Terms(key, key == null ? "" : digest(ctx), rehearsal);
        Given given = answerOnce.answer(Calls.caller(ctx), terms, claim -> written(work.apply(claim), rehearsal));
        if (given.replayed()) {
            ctx.header("Idempotent-Replayed", "true");
        }
        Answer answer = given.answer();
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status());
        if (!answer.body().isEmpty()) {
            ctx.contentType("application/json").result(answer.body());
        }
    }

    /** Reads the request when the use case asks for it, after the claim was taken. */
    public static <D> Edit<D> edit(Claim claim, Function<D, Asked<D>> reader) {
        return current -> {
            claim.take();
            return reader.apply(current);
        };
    }

    private static Answer written(Reply reply, boolean rehearsal) {
        if (rehearsal) {
            return new Answer(200, Map.of(), Json.write(reply.entity()));
        }
        if (reply.status() == 204) {
            return new Answer(204, Map.of(), "");
        }
        Map<String, String> headers = new HashMap<>();
        if (reply.location() != null) {
            headers.put("Location", reply.location());
        }
        if (reply.etag() != null) {
            headers.put("ETag", reply.etag());
        }
        return new Answer(reply.status(), headers, Json.write(reply.entity()));
    }

    private static @Nullable String key(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key == null || ctx.method().equals(HandlerType.DELETE)) {
            return null;
        }
        if (key.isEmpty() || key.length() > 255 || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw RequestFault.malformed("Idempotency-Key", "invalid", "must be 1 to 255 printable ASCII characters");
        }
        return key;
    }

    private static String digest(Context ctx) {
        String query = ctx.queryString();
        String ifMatch = ctx.header("If-Match");
        String head = String.join(
                "\n", ctx.method().name(), ctx.path(), query == null ? "" : query, ifMatch == null ? "" : ifMatch, "");
        byte[] told = withoutPassword(ctx.bodyAsBytes());
        return HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), told));
    }

    /** The digest is kept for a day and quick to make: from it, a password could be guessed. */
    private static byte[] withoutPassword(byte[] body) {
        return Body.readable(body)
                .filter(object -> object.has(PASSWORD))
                .map(object -> Json.bytes(object.put(PASSWORD, "")))
                .orElse(body);
    }
}
