package herberge.adapter.http.shared;

import herberge.application.shared.RequestFault;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a change is to be made, as far as a request says so outside of its body. What is wrong with that is told when the
 * use case reads the request and no sooner: whoever may not do it, or asks for what is not there, hears of that first.
 *
 * @param key       names the request; null also where it is no key, and then nothing is kept
 * @param rehearsal also where it is not clear whether it is to be one, so that nothing can happen
 */
record WriteOptions(@Nullable String key, boolean rehearsal, List<Fault> faults) {

    private static final String KEY = "Idempotency-Key";
    private static final String DRY_RUN = "dryRun";

    WriteOptions {
        faults = List.copyOf(faults);
    }

    static WriteOptions of(Context ctx) {
        List<Fault> faults = QueryParameters.strange(ctx, Set.of(DRY_RUN));
        String dryRun = ctx.queryParam(DRY_RUN);
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            faults.add(new Fault(DRY_RUN, "invalid", "must be true or false"));
        }
        return new WriteOptions(key(ctx, faults), dryRun != null && !dryRun.equals("false"), faults);
    }

    /** Of what has no dry run. */
    static WriteOptions forReal(Context ctx) {
        List<Fault> faults = QueryParameters.strange(ctx, Set.of());
        return new WriteOptions(key(ctx, faults), false, faults);
    }

    private static @Nullable String key(Context ctx, List<Fault> faults) {
        String key = ctx.header(KEY);
        if (key == null || ctx.method().equals(HandlerType.DELETE)) {
            return null;
        }
        if (Collections.list(ctx.req().getHeaders(KEY)).size() > 1) {
            faults.add(new Fault(KEY, "repeated", "must be given once"));
            return null;
        }
        if (key.isEmpty() || key.length() > 255 || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            faults.add(new Fault(KEY, "invalid", "must be 1 to 255 printable ASCII characters"));
            return null;
        }
        return key;
    }

    void requireSound() {
        if (!faults.isEmpty()) {
            throw Refusal.because(new RequestFault.Malformed(faults));
        }
    }
}
