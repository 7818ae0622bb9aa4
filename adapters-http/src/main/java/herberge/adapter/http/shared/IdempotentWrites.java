package herberge.adapter.http.shared;

import herberge.application.access.FingerprintPassword;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.shared.Sha256;
import herberge.application.shared.StoredResponse;
import herberge.application.write.ExecuteOnce;
import herberge.application.write.ExecuteOnce.Claim;
import herberge.application.write.ExecuteOnce.Given;
import herberge.application.write.ExecuteOnce.Terms;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers changes: once per idempotency key, and without effect for a dry run. */
public final class IdempotentWrites {

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

    private final ExecuteOnce answerOnce;
    private final FingerprintPassword digestPassword;

    public IdempotentWrites(ExecuteOnce answerOnce, FingerprintPassword digestPassword) {
        this.answerOnce = answerOnce;
        this.digestPassword = digestPassword;
    }

    /** Runs the change; {@link #edit} makes of the claim and a reader what the use case takes. */
    public void answer(Context ctx, Function<Claim, Reply> work) {
        answer(ctx, WriteOptions.of(ctx), IdempotentWrites::body, work);
    }

    /** Runs what has no dry run, because it happens later and elsewhere. */
    public void answerForReal(Context ctx, Function<Claim, Reply> work) {
        answer(ctx, WriteOptions.forReal(ctx), IdempotentWrites::body, work);
    }

    /** Runs what may give somebody a password; call it once the caller's right to that is established. */
    public void answerWithPassword(Context ctx, Function<Claim, Reply> work) {
        answer(ctx, WriteOptions.of(ctx), this::withoutPassword, work);
    }

    /** What of the body makes the request what it is. */
    @FunctionalInterface
    private interface BodyFingerprint {
        byte[] of(Context ctx, String key);
    }

    /** Faults of the request outside of its body are told where the body is read, so that they come in their turn. */
    private void answer(Context ctx, WriteOptions manner, BodyFingerprint told, Function<Claim, Reply> work) {
        String key = manner.key();
        Terms terms = new Terms(
                key, key == null || manner.rehearsal() ? "" : digest(ctx, told.of(ctx, key)), manner.rehearsal());
        Given given = answerOnce.answer(RequestContext.caller(ctx), terms, claim -> {
            Claim sound = () -> {
                claim.take();
                manner.requireSound();
            };
            return written(work.apply(sound), manner.rehearsal());
        });
        if (given.replayed()) {
            ctx.header("Idempotent-Replayed", "true");
        }
        StoredResponse answer = given.answer();
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status());
        if (!answer.body().isEmpty()) {
            RequestMemory.of(ctx).insist(2L * answer.body().length()); // as text and as bytes
            ctx.contentType("application/json").result(answer.body());
        }
    }

    /** Reads the request when the use case asks for it, after the claim was taken. */
    public static <D> Patch<D> edit(Claim claim, Function<D, ParsedRequest<D>> reader) {
        return current -> {
            claim.take();
            return reader.apply(current);
        };
    }

    private static StoredResponse written(Reply reply, boolean rehearsal) {
        if (rehearsal) {
            return new StoredResponse(200, Map.of(), Json.write(reply.entity()));
        }
        if (reply.status() == 204) {
            return new StoredResponse(204, Map.of(), "");
        }
        Map<String, String> headers = new HashMap<>();
        if (reply.location() != null) {
            headers.put("Location", reply.location());
        }
        if (reply.etag() != null) {
            headers.put("ETag", reply.etag());
        }
        return new StoredResponse(reply.status(), headers, Json.write(reply.entity()));
    }

    private static String digest(Context ctx, byte[] told) {
        String query = ctx.queryString();
        String ifMatch = RequestContext.header(ctx, "If-Match");
        String head = String.join(
                "\n", ctx.method().name(), ctx.path(), query == null ? "" : query, ifMatch == null ? "" : ifMatch, "");
        return HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), told));
    }

    private static byte[] body(Context ctx, String key) {
        return RequestContext.body(ctx);
    }

    /** The digest is kept for a day and quick to make: a password could be guessed from it, so a slow one stands in. */
    private byte[] withoutPassword(Context ctx, String key) {
        byte[] body = RequestContext.body(ctx);
        String password = RequestBody.textual(ctx, PASSWORD).orElse(null);
        if (password == null) {
            return body;
        }
        String digest = digestPassword.fingerprint(RequestContext.caller(ctx), key, password);
        return RequestBody.readable(body)
                .map(object -> Json.bytes(object.put(PASSWORD, digest)))
                .orElse(body);
    }
}
