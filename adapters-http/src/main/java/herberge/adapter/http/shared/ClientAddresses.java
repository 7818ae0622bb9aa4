package herberge.adapter.http.shared;

import herberge.adapter.http.limits.AddressResolver;
import herberge.application.shared.ClientAddress;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of the client that sent a request. Behind trusted proxies that is the last hop that is not one of them,
 * as the outermost trusted proxy saw it; headers of other senders are ignored.
 */
public final class ClientAddresses implements AddressResolver {

    private static final String ATTRIBUTE = "herberge.address";
    private static final int NETWORK_BYTES = 8;

    /** Matches numeric addresses only, so that no name is looked up in the DNS. */
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[0-9A-Za-z]+)?");

    private final InetAddressSet proxies = new InetAddressSet();

    /** The proxies as addresses or ranges: {@code 10.0.0.7}, {@code 10.0.0.0/8}, {@code fd00::/8}. */
    public ClientAddresses(List<String> trustedProxies) {
        proxies.addAll(trustedProxies);
    }

    static ClientAddress of(Context ctx) {
        return noted(ctx).orElseThrow(() -> new IllegalStateException("the entry notes where a request comes from"));
    }

    static Optional<ClientAddress> noted(Context ctx) {
        return Optional.ofNullable(ctx.<ClientAddress>attribute(ATTRIBUTE));
    }

    /** Stores the address of the request, and returns whether it was encrypted up to the outermost trusted proxy. */
    boolean note(Context ctx) {
        String peer = ctx.req().getRemoteAddr();
        ctx.attribute(ATTRIBUTE, of(peer, Collections.list(ctx.req().getHeaders("X-Forwarded-For"))));
        String forwarded = trusted(peer(peer)) ? ctx.header("X-Forwarded-Proto") : null;
        return "https".equals(forwarded == null ? ctx.scheme() : forwarded);
    }

    /**
     * Finds the address from the peer of the connection and all {@code X-Forwarded-For} headers: each proxy adds its own peer,
     * to the last such header or in a further one.
     */
    @Override
    public ClientAddress of(String peer, List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        InetAddress client = peer(peer);
        for (int i = hops.length - 1; i >= 0 && trusted(client); i--) {
            InetAddress hop = parsed(withoutPort(hops[i].strip()));
            if (hop == null) {
                break; // hidden by a proxy, or invalid: the last known address is used
            }
            client = hop;
        }
        String text = textOf(client);
        return new ClientAddress(text, client instanceof Inet6Address ? networkOf(client) : text);
    }

    private static String networkOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return textOf(InetAddress.getByAddress(bytes)) + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has as many bytes as an address", e);
        }
    }

    /** The address without the name of the network interface. */
    private static String textOf(InetAddress address) {
        String text = address.getHostAddress();
        int card = text.indexOf('%');
        return card < 0 ? text : text.substring(0, card);
    }

    private static InetAddress peer(String text) {
        InetAddress peer = parsed(text);
        if (peer == null) {
            throw new IllegalStateException("a connection comes from an address, not from " + text);
        }
        return peer;
    }

    @Override
    public boolean isProxy(String peer) {
        return trusted(peer(peer));
    }

    private boolean trusted(InetAddress address) {
        return !proxies.isEmpty() && proxies.test(address);
    }

    /** Some proxies write {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static @Nullable InetAddress parsed(String text) {
        String bare = withoutPort(text);
        if (!NUMERIC.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null; // looks like an address but is invalid, such as 1.2.3.400
        }
    }
}
