package herberge.bootstrap.background;

import herberge.adapter.scheduler.JobScheduler;
import herberge.application.job.JobUseCases;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.wiring.Wiring;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import javax.sql.DataSource;

/** Plans and runs jobs, together with the other servers of the house. Works in threads of its own. */
public final class BackgroundJobs implements AutoCloseable {

    private final WakeableLoop planning;
    private final JobScheduler scheduler;

    private BackgroundJobs(WakeableLoop planning, JobScheduler scheduler) {
        this.planning = planning;
        this.scheduler = scheduler;
    }

    /** This server: its database, the port that distinguishes it from others on the machine, and its clock. */
    public record Place(DataSource database, int port, Clock clock) {}

    /**
     * Starts to plan and run jobs: once per look interval, the first time one interval after the start, so that it does
     * not slow the start down; and at once when {@code planning} is woken because a job was requested or is needed.
     */
    public static BackgroundJobs start(WakeableLoop planning, Place place, Config.Jobs config, Wiring wiring) {
        JobUseCases jobs = wiring.jobs();
        JobScheduler scheduler = new JobScheduler(
                place.database(),
                new JobScheduler.Intervals(config.look(), config.heartbeat()),
                () -> name(place.port()),
                jobs.runJob(),
                place.clock());
        planning.start(() -> {
            jobs.planJobs().plan();
            scheduler.poll();
        });
        return new BackgroundJobs(planning, scheduler);
    }

    /** The name of this server in the list of jobs. */
    private static String name(int port) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            return "process " + ProcessHandle.current().pid() + ":" + port; // the machine has no name
        }
    }

    @Override
    public void close() {
        scheduler.close();
        planning.close();
    }
}
