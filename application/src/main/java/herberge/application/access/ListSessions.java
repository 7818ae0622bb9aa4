package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where somebody is logged in, newest first: the caller, or for administrators anybody. */
@FunctionalInterface
public interface ListSessions {

    List<SessionView> list(Caller caller, Supplier<@Nullable UserId> of);
}
