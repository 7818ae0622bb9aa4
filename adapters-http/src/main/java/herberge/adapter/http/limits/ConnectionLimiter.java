package herberge.adapter.http.limits;

import herberge.domain.shared.UserId;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the HTTP connections of each address, and of each user once a connection has carried one of the user's tokens. No new
 * connection is refused, since a house has one address: the connection that has carried no valid token for longest is
 * closed instead. WebSockets and the connections of trusted proxies are not counted here.
 */
final class ConnectionLimiter implements Connection.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimiter.class);

    private static final int MOST_OF_ONE = 512;
    private static final int MOST = 2_000;

    private final AddressResolver addresses;
    private final OwnedConnections<Connection> owned = new OwnedConnections<>(MOST_OF_ONE, MOST);

    ConnectionLimiter(AddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Call it before the connectors accept connections. */
    void listenTo(Server server) {
        List.of(server.getConnectors()).forEach(connector -> connector.addEventListener(this));
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData
                && connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer) {
            String address = peer.getAddress().getHostAddress();
            if (!addresses.isProxy(address)) {
                close(owned.put(connection, addresses.of(address, List.of()).network()));
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        owned.remove(connection);
    }

    void belongsTo(Object connection, UserId user) {
        if (connection instanceof Connection http && owned.has(http)) {
            close(owned.put(http, user));
        }
    }

    private static void close(Optional<Connection> tooMany) {
        tooMany.ifPresent(connection -> {
            LOG.debug("{}: too many connections, the oldest is closed", connection);
            connection.getEndPoint().close();
        });
    }

    /**
     * Connections by their owners.
     *
     * @param <C> a connection
     */
    static final class OwnedConnections<C> {

        private final int mostOfOne;
        private final int most;
        private final Map<C, Object> owners = new HashMap<>();
        private final Map<Object, Set<C>> byOwner = new HashMap<>();

        OwnedConnections(int mostOfOne, int most) {
            this.mostOfOne = mostOfOne;
            this.most = most;
        }

        synchronized boolean has(C connection) {
            return owners.containsKey(connection);
        }

        /** Makes the connection the latest one of its owner; removes and returns the connection that exceeds the limit. */
        synchronized Optional<C> put(C connection, Object owner) {
            remove(connection);
            owners.put(connection, owner);
            Set<C> same = byOwner.computeIfAbsent(owner, none -> new LinkedHashSet<>());
            same.add(connection);
            if (same.size() > mostOfOne) {
                return Optional.of(oldest(same));
            }
            return owners.size() > most ? largest().map(this::oldest) : Optional.empty();
        }

        private Optional<Set<C>> largest() {
            return byOwner.values().stream().max(Comparator.comparingInt(Set::size));
        }

        private C oldest(Set<C> same) {
            Iterator<C> oldest = same.iterator();
            C connection = oldest.next();
            remove(connection);
            return connection;
        }

        synchronized void remove(C connection) {
            Object owner = owners.remove(connection);
            if (owner != null) {
                byOwner.computeIfPresent(owner, (same, all) -> {
                    all.remove(connection);
                    return all.isEmpty() ? null : all;
                });
            }
        }

        synchronized int size() {
            return owners.size();
        }
    }
}
