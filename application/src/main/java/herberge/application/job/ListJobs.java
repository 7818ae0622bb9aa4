package herberge.application.job;

import herberge.application.shared.Caller;
import java.util.List;

/** Lists the jobs of the house for administrators. */
@FunctionalInterface
public interface ListJobs {

    List<JobView> list(Caller caller);
}
