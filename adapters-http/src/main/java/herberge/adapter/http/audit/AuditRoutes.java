package herberge.adapter.http.audit;

import herberge.adapter.http.shared.AuditItem;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Routes;
import herberge.application.audit.ReadAudit;
import herberge.application.audit.ReadAudit.Query;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Page;
import herberge.domain.shared.UserId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /audit}: every row that was ever written. */
public final class AuditRoutes implements Routes {

    private static final Set<String> PARAMETERS =
            Set.of("table", "recordId", "userId", "from", "to", "limit", "cursor");

    private final ReadAudit readAudit;

    public AuditRoutes(ReadAudit readAudit) {
        this.readAudit = readAudit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/audit", this::read);
    }

    private void read(Context ctx) {
        Page<AuditEntry> page = readAudit.read(Calls.caller(ctx), () -> query(ctx), () -> Paging.request(ctx));
        Paging.answer(ctx, page.slice().map(AuditItem::of), page.position());
    }

    private static Query query(Context ctx) {
        Calls.requireKnownParameters(ctx, PARAMETERS);
        Long user = Calls.number(ctx, "userId");
        return new Query(
                Calls.text(ctx, "table"),
                Calls.number(ctx, "recordId"),
                user == null ? null : new UserId(user),
                Moments.parameter(ctx, "from"),
                Moments.parameter(ctx, "to"));
    }
}
