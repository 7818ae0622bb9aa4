package herberge.bootstrap.server;

import herberge.bootstrap.config.Config.Server;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StandardOutput;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and prints the address that the server listens on. */
public final class ListenAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ListenAddress.class);

    private ListenAddress() {}

    /** Throws {@link StartupException} if the address is taken: the most frequent fault, found before the database starts. */
    public static void requireFree(Server server) {
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

    public static String url(Server server, String host, int port) {
        String scheme = server.tls().isPresent() ? "https" : "http";
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Prints the line that scripts wait for. */
    public static void announce(PrintWriter out, Server server, int port) {
        out.println("Herberge listening on " + url(server, server.host(), port));
        out.flush();
        if (StandardOutput.isLost()) {
            LOG.warn("The address could not be written to standard output");
        }
    }
}
