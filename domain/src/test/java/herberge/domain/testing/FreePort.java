package herberge.domain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/**
 * Picks ports for programs that cannot pick their own. They lie below the range from which Linux takes the ports of
 * outgoing connections, so that no connection of another test gets the port before the program listens, or while it
 * is restarted.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Random RANDOM = new Random();

    private FreePort() {}

    /** A port of the loopback address at which no program listens. */
    public static int pick() {
        while (true) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // try another one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
