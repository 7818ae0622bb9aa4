package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists sessions, newest first: the caller's own, or for administrators those of any user. */
@FunctionalInterface
public interface ListSessions {

    List<SessionView> list(Caller caller, Supplier<@Nullable UserId> of);
}
