package herberge.adapter.http.audit;

import herberge.application.audit.Moment;
import herberge.application.shared.RequestFault;
import io.javalin.http.Context;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Points in time among the parameters of a request. */
final class Moments {

    private Moments() {}

    static @Nullable Moment parameter(Context ctx, String name) {
        String value = ctx.queryParam(name);
        try {
            return value == null ? null : Moment.parse(value);
        } catch (DateTimeException e) {
            throw RequestFault.malformed(
                    name,
                    "invalid",
                    "must be a date, YYYY-MM-DD, or an RFC 3339 date and time such as 2026-05-01T10:00:00Z");
        }
    }
}
