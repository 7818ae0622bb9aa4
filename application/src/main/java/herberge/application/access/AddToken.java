package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.domain.user.ApiTokenDraft;
import java.util.function.Supplier;

/** Makes an API token for the caller. Its secret is told now and never again. */
@FunctionalInterface
public interface AddToken {

    ApiTokenView.Made add(Caller caller, Supplier<ParsedRequest<ApiTokenDraft>> request);
}
