package herberge.application.access;

import herberge.application.shared.Caller;
import java.util.List;

/** Lists the ids and names of all users, for every role. */
@FunctionalInterface
public interface ListUserNames {

    List<UserSummary> list(Caller caller);
}
