package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closed connection leaves no object on the heap, neither of ours nor of the libraries. */
class SocketsLeaveNothingIT {

    /** Types with one object per connection. */
    private static final List<String> OF_EACH = List.of(
            "org.eclipse.jetty.session.ManagedSession",
            "org.eclipse.jetty.session.SessionData",
            "org.eclipse.jetty.websocket.common.WebSocketSession",
            "io.javalin.http.servlet.UpgradeRequestData",
            "herberge.adapter.ws.realtime.WebSocketConnection");

    /** Connections that are just ending, or that a library keeps as its latest. */
    private static final long A_FEW = 10;

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void afterAHundred() throws JMException {
        connect(100);
    }

    @Test
    @Tag("thorough")
    void afterTwentyThousand() throws JMException {
        connect(20_000);
    }

    private static void connect(int times) throws JMException {
        try (SocketClient open = SocketClient.of(house.anna())) {
            open.say("{\"type\":\"ping\"}");
            open.await("pong");
            assertThat(heap()).contains("herberge.adapter.ws.realtime.WebSocketConnection"); // the names are right
        }
        for (int i = 0; i < times; i++) {
            SocketClient.of(house.anna()).close();
        }
        for (String name : OF_EACH) {
            await().alias(name).until(() -> instances(heap(), name) <= A_FEW);
        }
    }

    /** The histogram of reachable objects: number, bytes and name in each line. */
    private static String heap() throws JMException {
        Object[] all = {new String[0]};
        String[] types = {String[].class.getName()};
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", all, types);
    }

    private static long instances(String heap, String name) {
        return heap.lines()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words.length > 3 && words[3].equals(name))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }
}
