package herberge.application.jobs;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;

/** Has a job done now, by whichever server comes first, instead of waiting for its time. */
@FunctionalInterface
public interface StartJob {

    /** Refuses with {@code job-running} where it is being done. */
    Started start(Caller caller, String job, Edit<NoInput> edit);

    /** By its occurrence the run is found among what was done. */
    record Started(String job, String occurrence) {}
}
