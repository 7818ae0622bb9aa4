package herberge.adapter.ws.realtime;

import herberge.application.access.AccessUseCases;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.MemoryBudget;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the WebSocket endpoint {@code /ws} and owns the sockets and threads of this server. */
public final class WebSocketEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEndpoint.class);

    private static final String PATH = "/ws";
    private static final int MAX_FRAME = 64 * 1024;
    private static final int READERS = 2;
    private static final String RETRY_SECONDS = "5";

    /** Determines the address of a client from its peer address and the hops that proxies have recorded. */
    @FunctionalInterface
    public interface Addresses {
        ClientAddress of(String peer, List<String> forwardedFor);
    }

    /**
     * The dependencies and settings of the endpoint.
     *
     * @param sessions   looks up the state of the session in which a caller was authenticated
     * @param maxSockets the maximum number of sockets; 0 means no limit
     * @param memory     counts the memory of all queued frames
     */
    public record Parts(
            AccessUseCases access,
            RealtimeUseCases realtime,
            Function<AuthenticatedCaller, LoginState> sessions,
            Addresses addresses,
            Supplier<String> requestIds,
            LongSupplier nanos,
            List<URI> origins,
            int maxSockets,
            MemoryBudget memory,
            SocketTimings timings) {

        public Parts {
            origins = List.copyOf(origins);
        }
    }

    private final Parts parts;
    private final AllowedOrigins origins;
    private final SocketLimiter limiter;
    private final SocketRegistry registry;
    private final LivenessMonitor monitor;
    private final ExecutorService readers = newReaders();
    private final SocketContext services;
    private volatile boolean full;

    public WebSocketEndpoint(Parts parts) {
        this.parts = parts;
        this.origins = new AllowedOrigins(parts.origins());
        this.limiter = new SocketLimiter(parts.maxSockets());
        this.registry = new SocketRegistry(limiter);
        this.monitor = new LivenessMonitor(registry.open(), parts.sessions(), parts.timings(), parts.nanos()).start();
        this.services = new SocketContext(
                parts.realtime(),
                SocketAuthentication.of(parts.access()),
                new Frames(),
                registry,
                new SendQueue.Limits(parts.memory(), monitor::relieve),
                monitor::disconnectLater,
                readers,
                parts.timings(),
                parts.nanos());
    }

    /** Tasks that come after the shutdown are dropped: their sockets are closed. */
    private static ExecutorService newReaders() {
        return new ThreadPoolExecutor(
                READERS,
                READERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                WebSocketEndpoint::newReader,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread newReader(Runnable work) {
        Thread thread = new Thread(work, "socket-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Registers the endpoint. It uses Jetty's own socket factory, because Javalin's does not report pongs. */
    public void addTo(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(this::configure);
        addRoutes(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        routes.wsBeforeUpgrade(PATH, this::requireKnownOrigin);
        routes.wsBeforeUpgrade(PATH, this::requireCapacity);
        routes.ws(PATH, ws -> {});
    }

    private void configure(JettyWebSocketServletFactory factory) {
        factory.setMaxFrameSize(MAX_FRAME);
        factory.setIdleTimeout(parts.timings().idleTimeout());
        factory.addMapping(PATH, (request, response) -> {
            response.setExtensions(List.of()); // compression would need memory for every socket
            return new WebSocketConnection(
                    services, address(request), parts.requestIds().get());
        });
    }

    private ClientAddress address(JettyServerUpgradeRequest request) {
        List<String> hops = request.getHeaders("X-Forwarded-For");
        String peer = request.getHttpServletRequest().getRemoteAddr();
        return parts.addresses().of(peer, hops == null ? List.of() : hops);
    }

    /** Rejects pages of foreign sites, which could use their visitors' networks to open sockets. Programs send no origin. */
    private void requireKnownOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin != null && !origins.allows(origin, ctx.header("Host"))) {
            throw new ForbiddenResponse("the origin is not among the allowed ones");
        }
    }

    /** Simultaneous requests may exceed the limit, by no more than the number of server threads. */
    private void requireCapacity(Context ctx) {
        boolean wasFull = full;
        full = limiter.isFull();
        if (full && !wasFull) {
            LOG.warn("Limit of {} sockets (limits.sockets) reached, new sockets are refused", limiter.size());
        }
        if (full || limiter.isCrowded(address(ctx))) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("there are as many sockets as there may be");
        }
    }

    private ClientAddress address(Context ctx) {
        List<String> hops = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
        return parts.addresses().of(ctx.req().getRemoteAddr(), hops);
    }

    /** The number of open sockets. */
    public int size() {
        return registry.open().size();
    }

    /** Closes all sockets; the close code asks clients to reconnect after a random pause. */
    @Override
    public void close() {
        registry.closeAll();
        monitor.close();
        readers.shutdown();
    }
}
