package herberge.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * The floor of real time: Jetty's WebSockets and a loop over them that sends a given text. No callers, no log, no
 * database. Only a few frames at a time are in transit to each socket, because more would not fit into memory.
 */
final class BareBroadcast {

    private static final String MOMENT = "\"timestamp\":\"";
    private static final int UNDER_WAY = 16;
    private static final long A_MOMENT_NANOS = 20_000;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong ON_THE_WAY = new AtomicLong();

    private BareBroadcast() {}

    /** Public because Jetty calls it by method handles. */
    public static final class Socket implements Session.Listener.AutoDemanding {
        private @Nullable Session session;

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
            SESSIONS.add(opened);
        }

        private void leave() {
            Session left = session;
            if (left != null) {
                SESSIONS.remove(left);
            }
        }

        @Override
        public void onWebSocketClose(int statusCode, String reason, Callback callback) {
            leave();
            callback.succeed();
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            leave();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new QueuedThreadPool(100, 8));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(System.getenv("HERBERGE_SERVER_PORT")));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        JettyWebSocketServletContainerInitializer.configure(context, (servlets, container) -> {
            container.setIdleTimeout(Duration.ofMinutes(5));
            container.addMapping("/ws", (request, response) -> new Socket());
        });
        context.addServlet(new ServletHolder(new Commands()), "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }

    private static final class Commands extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("ready");
        }

        /** Sends the body so often to all sockets, and answers when it has been written. */
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String frame = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int cut = frame.lastIndexOf(MOMENT) + MOMENT.length();
            long pause = Long.parseLong(request.getParameter("pauseNanos"));
            int count = Integer.parseInt(request.getParameter("count"));
            long next = System.nanoTime();
            for (int i = 0; i < count; i++) {
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                next += pause;
                broadcast(frame.substring(0, cut) + INSTANT.format(Instant.now()) + "\"}");
            }
            waitFor(0);
            response.getWriter().print("sent");
        }

        private static void broadcast(String frame) {
            waitFor((UNDER_WAY - 1L) * SESSIONS.size());
            for (Session session : SESSIONS) {
                ON_THE_WAY.incrementAndGet();
                session.sendText(
                        frame, Callback.from(ON_THE_WAY::decrementAndGet, cause -> ON_THE_WAY.decrementAndGet()));
            }
        }

        private static void waitFor(long atMost) {
            while (ON_THE_WAY.get() > atMost) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
        }
    }
}
