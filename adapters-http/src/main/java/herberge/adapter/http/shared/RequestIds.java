package herberge.adapter.http.shared;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests are called in answers, in the log and in the audit: as they ask for, if that can be read by people. */
public final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Supplier<String> fresh;

    /** @param fresh one that nobody has yet */
    public RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    /** @param asked the request's header */
    String of(@Nullable String asked) {
        return asked != null && SANE.matcher(asked).matches() ? asked : fresh.get();
    }
}
