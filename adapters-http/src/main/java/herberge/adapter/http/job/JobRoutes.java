package herberge.adapter.http.job;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.job.JobUseCases.ListJobs;
import herberge.application.job.JobUseCases.StartJob;
import herberge.application.job.JobView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /admin/jobs}: lists the jobs, and starts a job now. */
public final class JobRoutes implements Routes {

    private static final String PATH = "/api/v1/admin/jobs";

    /** All jobs. */
    record Jobs(List<JobView> items) {}

    private final ListJobs listJobs;
    private final StartJob startJob;

    public JobRoutes(ListJobs listJobs, StartJob startJob) {
        this.listJobs = listJobs;
        this.startJob = startJob;
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
        ChangeResponses.answer(
                ctx, startJob.start(RequestContext.caller(ctx), ctx.pathParam("name"), ChangeRequestParser.start(ctx)));
    }
}
