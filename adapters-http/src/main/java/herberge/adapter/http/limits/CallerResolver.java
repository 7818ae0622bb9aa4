package herberge.adapter.http.limits;

import herberge.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Names the caller of a request before the request is looked at. */
final class CallerResolver {

    private final TokenCache tokens = new TokenCache();
    private final AddressResolver addresses;

    CallerResolver(AddressResolver addresses) {
        this.addresses = addresses;
    }

    /**
     * The user whose token is shown, else the address. Strangers of one address are counted apart from tokens that are new
     * there: documents that are read slowly keep no token from being looked at.
     */
    String of(WorkKind kind, Request request) {
        String token = bearer(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        Optional<UserId> owner = tokens.owner(token);
        if (owner.isPresent()) {
            return user(owner.get());
        }
        boolean isNewToken = token != null && kind != WorkKind.DOCUMENT;
        return (isNewToken ? "new token from " : "stranger from ") + network(request);
    }

    /** Counts requests with the token as the user's from now on; answers what that caller is named. */
    String learn(String token, UserId user) {
        tokens.learn(token, user);
        return user(user);
    }

    private static String user(UserId user) {
        return "user " + user.value();
    }

    private String network(Request request) {
        List<String> hops = request.getHeaders().getValuesList("X-Forwarded-For");
        return addresses.of(Request.getRemoteAddr(request), hops).network();
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }
}
