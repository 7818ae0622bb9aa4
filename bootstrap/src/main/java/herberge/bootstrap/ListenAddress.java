package herberge.bootstrap;

import herberge.bootstrap.config.Config.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address the server is told to listen on. */
final class ListenAddress {

    private ListenAddress() {}

    /** Said before the database starts, which takes seconds: a taken port is the commonest fault of all. */
    static void requireFree(Server server) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(server.host()), server.port()));
        } catch (IOException e) {
            throw new StartupException(
                    ExitCode.ADDRESS,
                    "cannot listen on " + server.host() + " port " + server.port() + ": " + e.getMessage(),
                    e);
        }
    }

    static String url(Server server, String host, int port) {
        String scheme = server.tls().isPresent() ? "https" : "http";
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
