package herberge.adapter.http.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code traceparent} header of W3C Trace Context, by which a request belongs to a trace of other systems. */
final class TraceContext {

    static final String HEADER = "traceparent";

    /** Version, trace id, parent id, flags; later versions than 00 may have more fields. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceContext() {}

    /** Returns the id of the trace; empty without a header, and for an invalid one, which the standard says to ignore. */
    static Optional<String> traceId(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher parts = TRACE_PARENT.matcher(header);
        boolean valid =
                parts.matches() && (parts.group(3) == null || !parts.group(1).equals("00"));
        return valid ? Optional.of(parts.group(2)) : Optional.empty();
    }
}
