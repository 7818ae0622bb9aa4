package herberge.bootstrap.server;

import herberge.adapter.http.server.HttpTimings;
import herberge.adapter.ws.realtime.SocketTimings;

/** The intervals and timeouts between a server and its clients; they are no configuration, but tests set other ones. */
public record ServerTimings(HttpTimings http, SocketTimings sockets) {

    public static final ServerTimings DEFAULT = new ServerTimings(HttpTimings.DEFAULT, SocketTimings.DEFAULT);
}
