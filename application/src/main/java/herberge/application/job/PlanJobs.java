package herberge.application.job;

/**
 * Gives every job its place in the queue: new ones, those that came due while no server ran, and those whose schedule
 * is another than before. To be called again and again, by every server.
 */
@FunctionalInterface
public interface PlanJobs {

    void plan();
}
