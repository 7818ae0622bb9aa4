package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.testing.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients connect while the server is too busy to accept: none is dropped, which would cost each a second or more. */
class ConnectionRushIT {

    /** More than Java lets wait by default, fewer than any operating system allows. */
    private static final int CLIENTS = 100;

    private static final String REQUEST = "GET /health/live HTTP/1.1\r\nHost: house\r\nConnection: close\r\n\r\n";

    @Test
    void connectsClientsThatItCannotAcceptYet(@TempDir Path folder) throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create();
                ServerProcess server = ServerProcess.asShipped(HouseUnderTest.accessTo(database), folder)) {
            int port = URI.create(server.url()).getPort();
            server.freeze();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(connected(port));
                }
            } finally {
                server.thaw();
            }

            for (Socket client : clients) {
                assertThat(answerTo(client)).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Patience.MILLIS);
        socket.setSoTimeout(Patience.MILLIS);
        return socket;
    }

    private static String answerTo(Socket client) throws IOException {
        client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
