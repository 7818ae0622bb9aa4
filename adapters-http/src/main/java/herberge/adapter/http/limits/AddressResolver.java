package herberge.adapter.http.limits;

import herberge.application.shared.ClientAddress;
import java.util.List;

/** Finds the addresses of the clients of requests and connections. */
public interface AddressResolver {

    /** The address of the client, by the peer of the connection and all {@code X-Forwarded-For} headers. */
    ClientAddress of(String peer, List<String> forwardedFor);

    /** Whether that peer is a trusted proxy, whose connections carry requests of many clients. */
    boolean isProxy(String peer);
}
