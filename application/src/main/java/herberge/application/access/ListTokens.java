package herberge.application.access;

import herberge.application.shared.Caller;
import java.util.List;

/** The caller's API tokens, newest first; nothing of their secrets. */
@FunctionalInterface
public interface ListTokens {

    List<ApiTokenView> list(Caller caller);
}
