package herberge.application.job;

import herberge.application.shared.Caller;
import java.util.List;

/** Shows administrators what the house does by itself. */
@FunctionalInterface
public interface ListJobs {

    List<JobView> list(Caller caller);
}
