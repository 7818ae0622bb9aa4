package herberge.adapter.http.limits;

import herberge.application.shared.ClientAddress;
import java.util.List;

/** Says where requests and connections come from. */
public interface AddressResolver {

    /** Given the connection's other end and every {@code X-Forwarded-For}. */
    ClientAddress of(String peer, List<String> forwardedFor);

    /** Whether that end of a connection is one of the trusted proxies, which speak for many. */
    boolean isProxy(String peer);
}
