package herberge.application.job;

/**
 * Schedules every job in the queue: new jobs, jobs that became due while no server ran, and jobs whose schedule has
 * changed. Every server calls it regularly.
 */
@FunctionalInterface
public interface PlanJobs {

    void plan();
}
