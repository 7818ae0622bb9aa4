package herberge.adapter.http.movein;

import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.movein.MoveInUseCases.ArchiveFilter;
import herberge.application.movein.MoveInUseCases.ArchivedRow;
import herberge.application.movein.MoveInUseCases.ReadArchive;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.movein.Fate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /archive}: the rows of the former desktop program, as they were. */
public final class ArchiveRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("table", "legacyId", "guestId", "fate", "limit", "cursor");

    private static final String FATES = "must be taken, repaired, takenWithLoss, archived or refused";

    private final ReadArchive readArchive;

    public ArchiveRoutes(ReadArchive readArchive) {
        this.readArchive = readArchive;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/archive", this::read);
    }

    private void read(Context ctx) {
        Page<ArchivedRow> page = readArchive.read(RequestContext.caller(ctx), () -> filter(ctx), () -> page(ctx));
        Paging.answer(ctx, page.slice().map(ArchivedRowJson::of), page.position());
    }

    /** Faults of the page parameters are reported together with the others. */
    private static ArchiveFilter filter(Context ctx) {
        return QueryParameters.read(ctx, PARAMETERS, in -> {
            in.page();
            return new ArchiveFilter(
                    in.text("table"),
                    in.number("legacyId"),
                    in.number("guestId"),
                    in.choice("fate", FATES, Fate::find));
        });
    }

    private static PageRequest page(Context ctx) {
        return QueryParameters.read(ctx, PARAMETERS, QueryParameters::page);
    }
}
