package herberge.adapter.http.audit;

import herberge.adapter.http.shared.AuditEntryJson;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.audit.AuditUseCases.ReadAudit;
import herberge.application.audit.AuditUseCases.ReadAudit.Query;
import herberge.application.audit.PointInTimeParser;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /audit}: every row that was ever written, in the order of the writes. */
public final class AuditRoutes implements Routes {

    private static final Set<String> PARAMETERS =
            Set.of("table", "recordId", "userId", "from", "to", "limit", "cursor");

    private static final String MOMENT =
            "must be a date, YYYY-MM-DD, or an RFC 3339 date and time such as 2026-05-01T10:00:00Z";

    private final ReadAudit readAudit;

    public AuditRoutes(ReadAudit readAudit) {
        this.readAudit = readAudit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/audit", this::read);
    }

    private void read(Context ctx) {
        Page<AuditEntry> page = readAudit.read(RequestContext.caller(ctx), () -> query(ctx), () -> page(ctx));
        Paging.answer(ctx, page.slice().map(AuditEntryJson::of), page.position());
    }

    /** Faults of the page parameters are reported together with the others. */
    private static Query query(Context ctx) {
        return QueryParameters.read(ctx, PARAMETERS, in -> {
            in.page();
            return query(in);
        });
    }

    private static PageRequest page(Context ctx) {
        return QueryParameters.read(ctx, PARAMETERS, QueryParameters::page);
    }

    private static Query query(QueryParameters in) {
        Long user = in.number("userId");
        return new Query(
                in.text("table"),
                in.number("recordId"),
                user == null ? null : new UserId(user),
                in.parsed("from", MOMENT, PointInTimeParser::parse),
                in.parsed("to", MOMENT, PointInTimeParser::parse));
    }
}
