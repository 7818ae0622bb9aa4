package herberge.adapter.http.shared;

import herberge.application.shared.IdempotencyKey;
import herberge.domain.shared.Fault;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a write request outside of its body: {@code Idempotency-Key} and {@code dryRun}.
 *
 * @param key    the name of the key; null also where it is invalid, and then no result is stored
 * @param dryRun also where its value is invalid, so that nothing can happen
 * @param faults what is wrong with the key and the query
 */
record WriteOptions(@Nullable String key, boolean dryRun, List<Fault> faults) {

    private static final String KEY = "Idempotency-Key";
    private static final String DRY_RUN = "dryRun";

    WriteOptions {
        faults = List.copyOf(faults);
    }

    static WriteOptions of(Context ctx) {
        List<Fault> faults = QueryParameters.findStrange(ctx, Set.of(DRY_RUN));
        String dryRun = ctx.queryParam(DRY_RUN);
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            faults.add(QueryParameters.fault(DRY_RUN, "invalid", "must be true or false"));
        }
        return new WriteOptions(key(ctx, faults), dryRun != null && !dryRun.equals("false"), faults);
    }

    static WriteOptions withoutDryRun(Context ctx) {
        List<Fault> faults = QueryParameters.findStrange(ctx, Set.of());
        return new WriteOptions(key(ctx, faults), false, faults);
    }

    /** For resources that have neither keys nor dry runs. */
    static WriteOptions none(Context ctx) {
        return new WriteOptions(null, false, QueryParameters.findStrange(ctx, Set.of()));
    }

    /** The key with a digest of the whole request. A dry run has none: it stores nothing. */
    @Nullable
    IdempotencyKey idempotencyKey(Context ctx) {
        return key == null || dryRun
                ? null
                : new IdempotencyKey(key, RequestFingerprint.of(ctx, RequestContext.body(ctx)));
    }

    private static @Nullable String key(Context ctx, List<Fault> faults) {
        String key = ctx.header(KEY);
        if (key == null || ctx.method().equals(HandlerType.DELETE)) {
            return null;
        }
        if (Collections.list(ctx.req().getHeaders(KEY)).size() > 1) {
            faults.add(QueryParameters.fault(KEY, "repeated", "must be given once"));
            return null;
        }
        if (key.isEmpty() || key.length() > 255 || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            faults.add(QueryParameters.fault(KEY, "invalid", "must be 1 to 255 printable ASCII characters"));
            return null;
        }
        return key;
    }
}
