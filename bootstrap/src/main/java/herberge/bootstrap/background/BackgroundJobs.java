package herberge.bootstrap.background;

import herberge.adapter.scheduler.JobScheduler;
import herberge.application.job.JobUseCases;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.wiring.Wiring;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import javax.sql.DataSource;

/** Has the jobs planned and done, together with the other servers; begins behind the back of the start. */
public final class BackgroundJobs implements AutoCloseable {

    private final WakeableLoop planning;
    private final JobScheduler scheduler;

    private BackgroundJobs(WakeableLoop planning, JobScheduler scheduler) {
        this.planning = planning;
        this.scheduler = scheduler;
    }

    /** Where this server stands: its database, the port that tells it from others on the machine, and its clock. */
    public record Place(DataSource database, int port, Clock clock) {}

    /**
     * Plans as often as it looks, the first time so long after the start that it takes no time from that; and at once
     * when {@code planning} is woken because somebody asks for a job, or has done what calls for one.
     */
    public static BackgroundJobs start(WakeableLoop planning, Place here, Config.Jobs when, Wiring wiring) {
        JobUseCases jobs = wiring.jobs();
        JobScheduler scheduler = new JobScheduler(
                here.database(),
                new JobScheduler.Rhythm(when.look(), when.heartbeat()),
                () -> name(here.port()),
                jobs.runJob(),
                here.clock());
        planning.start(() -> {
            jobs.planJobs().plan();
            scheduler.look();
        });
        return new BackgroundJobs(planning, scheduler);
    }

    /** What people call this server when they read who did a job. */
    private static String name(int port) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            return "process " + ProcessHandle.current().pid() + ":" + port; // a machine without a name
        }
    }

    @Override
    public void close() {
        scheduler.close();
        planning.close();
    }
}
