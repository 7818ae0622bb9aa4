package herberge.adapter.http.shared;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the id of a request in responses, log and audit: the id that the client asks for, if it is readable, else the id
 * of the trace that the request belongs to, else a new one.
 */
public final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Supplier<String> fresh;

    /** @param fresh creates a new unique id */
    public RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    /**
     * @param asked the request's {@code X-Request-Id}
     * @param traceParent the request's trace context (W3C)
     */
    String of(@Nullable String asked, @Nullable String traceParent) {
        return asked != null && SANE.matcher(asked).matches()
                ? asked
                : TraceContext.traceId(traceParent).orElseGet(fresh);
    }
}
