package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.UserUseCases.FingerprintPassword;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.IdempotencyKey;
import herberge.application.shared.Sha256;
import herberge.domain.shared.Refusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Computes the digest by which a repeated request is recognised: of method, path, query, {@code If-Match} and body. */
public final class RequestFingerprint {

    private static final String PASSWORD = "password";

    private RequestFingerprint() {}

    static String of(Context ctx, byte[] body) {
        String query = ctx.queryString();
        String ifMatch = RequestContext.header(ctx, "If-Match");
        String head = String.join(
                "\n", ctx.method().name(), ctx.path(), query == null ? "" : query, ifMatch == null ? "" : ifMatch, "");
        return HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), body));
    }

    /**
     * Replaces the digest of a request that may contain a password; call it once the caller's right to set one is
     * established. The digest is stored for a day and is quick to compute, so that a password could be guessed from it:
     * a slow fingerprint takes the password's place.
     */
    public static <D> ChangeRequest<D> withoutPassword(
            Context ctx, ChangeRequest<D> request, FingerprintPassword fingerprint) {
        IdempotencyKey key = request.key();
        String password =
                key == null ? null : ChangeRequestParser.text(ctx, PASSWORD).orElse(null);
        if (key == null || password == null) {
            return request;
        }
        byte[] body = RequestContext.body(ctx);
        String replacement = fingerprint.fingerprint(RequestContext.caller(ctx), key.name(), password);
        byte[] replaced = object(body)
                .map(object -> Json.bytes(object.put(PASSWORD, replacement)))
                .orElse(body);
        return request.withKey(new IdempotencyKey(key.name(), of(ctx, replaced)));
    }

    /** The body, if it is a JSON object of the usual size. */
    private static Optional<ObjectNode> object(byte[] body) {
        try {
            return Optional.of(Json.object(body));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
