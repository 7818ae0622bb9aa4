package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.user.ApiTokenDraft;

/** Creates an API token for the caller. The answer is the only one that contains its secret. */
@FunctionalInterface
public interface AddToken {

    ApiTokenView.Made add(Caller caller, ChangeRequest<ApiTokenDraft> request);
}
