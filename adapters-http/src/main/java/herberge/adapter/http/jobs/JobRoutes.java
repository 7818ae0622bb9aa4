package herberge.adapter.http.jobs;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
import herberge.application.jobs.JobView;
import herberge.application.jobs.ListJobs;
import herberge.application.jobs.StartJob;
import herberge.application.jobs.StartJob.Started;
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
    private final Writes writes;

    public JobRoutes(ListJobs listJobs, StartJob startJob, Writes writes) {
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
        Jobs all = new Jobs(listJobs.list(Calls.caller(ctx)));
        Parameters.requireNone(ctx);
        Reads.answer(ctx, all);
    }

    private void start(Context ctx) {
        Caller caller = Calls.caller(ctx);
        String name = ctx.pathParam("name");
        writes.answerForReal(ctx, claim -> {
            Started started = startJob.start(caller, name, Writes.edit(claim, none -> Body.nothing(ctx, none)));
            return new Reply(202, null, null, started);
        });
    }
}
