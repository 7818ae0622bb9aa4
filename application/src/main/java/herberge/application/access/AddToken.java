package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.domain.user.ApiTokenDraft;
import java.util.function.Supplier;

/** Creates an API token for the caller. The answer is the only one that contains its secret. */
@FunctionalInterface
public interface AddToken {

    ApiTokenView.Made add(Caller caller, Supplier<ParsedRequest<ApiTokenDraft>> request);
}
