package herberge.application.job;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;

/** Has a job done now, by whichever server comes first, instead of waiting for its time. */
@FunctionalInterface
public interface StartJob {

    /** Refuses with {@code job-running} where it is being done. */
    Started start(Caller caller, String job, Patch<NoBody> edit);

    /** By its occurrence the run is found among what was done. */
    record Started(String job, String occurrence) {}
}
