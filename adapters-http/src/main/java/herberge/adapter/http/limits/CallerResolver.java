package herberge.adapter.http.limits;

import herberge.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Names the caller of a request before the request is handled. */
final class CallerResolver {

    private final TokenCache tokens = new TokenCache();
    private final AddressResolver addresses;

    CallerResolver(AddressResolver addresses) {
        this.addresses = addresses;
    }

    /**
     * The user of the token, otherwise the address. Requests without a token and with unknown tokens of one address are counted
     * apart: documents that are read slowly do not delay the check of a token.
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

    /** Counts requests with the token as the user's from now on; returns the name of that caller. */
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
