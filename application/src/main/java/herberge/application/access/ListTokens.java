package herberge.application.access;

import herberge.application.shared.Caller;
import java.util.List;

/** Lists the caller's API tokens, newest first, without their secrets. */
@FunctionalInterface
public interface ListTokens {

    List<ApiTokenView> list(Caller caller);
}
