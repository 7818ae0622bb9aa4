package herberge.application.access;

import herberge.application.shared.Caller;
import java.util.List;

/** Tells every role which id is whose. */
@FunctionalInterface
public interface ListUserNames {

    List<UserSummary> list(Caller caller);
}
