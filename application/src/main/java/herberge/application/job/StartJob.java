package herberge.application.job;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;

/** Runs a job now, on whichever server is first, instead of at its scheduled time. */
@FunctionalInterface
public interface StartJob {

    /** Refuses with {@code job-running} if the job is running already. */
    ChangeResult<Started> start(Caller caller, String job, ChangeRequest<?> request);

    /** The started occurrence, by which its run can be found among the recorded runs. */
    record Started(String job, String occurrence) {}
}
