package herberge.adapter.http.job;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.job.JobView;
import herberge.application.job.ListJobs;
import herberge.application.job.StartJob;
import herberge.application.job.StartJob.Started;
import herberge.application.shared.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /admin/jobs}: what the house does by itself, and doing it now. */
public final class JobRoutes implements Routes {

    private static final String PATH = "/api/v1/admin/jobs";

    /** All of them. */
    record Jobs(List<JobView> items) {}

    private final ListJobs listJobs;
    private final StartJob startJob;
    private final IdempotentWrites writes;

    public JobRoutes(ListJobs listJobs, StartJob startJob, IdempotentWrites writes) {
        this.listJobs = listJobs;
        this.startJob = startJob;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH + "/{name}/run", this::start);
    }

    private void list(Context ctx) {
        Jobs all = new Jobs(listJobs.list(RequestContext.caller(ctx)));
        QueryParameters.requireNone(ctx);
        EntityResponses.answer(ctx, all);
    }

    private void start(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        String name = ctx.pathParam("name");
        writes.answerForReal(ctx, claim -> {
            Started started =
                    startJob.start(caller, name, IdempotentWrites.edit(claim, none -> RequestBody.nothing(ctx, none)));
            return new Reply(202, null, null, started);
        });
    }
}
