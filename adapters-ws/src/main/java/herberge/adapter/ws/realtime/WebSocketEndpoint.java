package herberge.adapter.ws.realtime;

import herberge.application.access.AccessUseCases;
import herberge.application.access.Authenticate;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.MarkPresence;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.MemoryBudget;
import herberge.domain.shared.Refusal;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /ws}: every socket of this server, and the threads that read the log for them. */
public final class WebSocketEndpoint implements SocketServices, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEndpoint.class);

    private static final String PATH = "/ws";
    private static final int MAX_FRAME = 64 * 1024;
    private static final int READERS = 2;
    private static final String RETRY_SECONDS = "5";

    /** Where a connection comes from, given its other end and the hops that proxies have written down. */
    @FunctionalInterface
    public interface Addresses {
        ClientAddress of(String peer, List<String> forwardedFor);
    }

    /**
     * What the sockets are made of.
     *
     * @param sessions how the session that somebody came in by stands
     * @param most     so many sockets there may be at once; 0 is any number
     * @param memory   what all that the server holds is counted in
     */
    public record Parts(
            AccessUseCases access,
            RealtimeUseCases realtime,
            Function<AuthenticatedCaller, LoginState> sessions,
            Addresses addresses,
            Supplier<String> requestIds,
            LongSupplier nanos,
            List<URI> origins,
            int most,
            MemoryBudget memory) {

        public Parts {
            origins = List.copyOf(origins);
        }
    }

    private final Parts parts;
    private final AllowedOrigins origins;
    private final Frames frames = new Frames();
    private final Set<WebSocketConnection> all = ConcurrentHashMap.newKeySet();

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, WebSocketEndpoint::thread);
    private final LivenessMonitor watch;
    private final SocketLimiter shares;
    private volatile boolean full;

    public WebSocketEndpoint(Parts parts) {
        this.parts = parts;
        this.origins = new AllowedOrigins(parts.origins());
        this.shares = new SocketLimiter(parts.most());
        this.watch = LivenessMonitor.over(all, parts.sessions(), parts.nanos());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "socket-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** The handler stands in Jetty's own factory, because Javalin's tells nothing of pongs. */
    public void addTo(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(this::open);
        addTo(config.routes);
    }

    private void addTo(RoutesConfig routes) {
        routes.wsBeforeUpgrade(PATH, this::requireKnownOrigin);
        routes.wsBeforeUpgrade(PATH, this::requireRoom);
        routes.ws(PATH, ws -> {});
    }

    private void open(JettyWebSocketServletFactory factory) {
        factory.setMaxFrameSize(MAX_FRAME);
        factory.setIdleTimeout(LivenessMonitor.GIVEN_UP_AT_LAST);
        factory.addMapping(PATH, (request, response) -> {
            response.setExtensions(List.of()); // compression would cost memory for every socket
            return new WebSocketConnection(
                    this, from(request), parts.requestIds().get());
        });
    }

    private ClientAddress from(JettyServerUpgradeRequest request) {
        List<String> hops = request.getHeaders("X-Forwarded-For");
        String peer = request.getHttpServletRequest().getRemoteAddr();
        return parts.addresses().of(peer, hops == null ? List.of() : hops);
    }

    /** A page of a foreign site could open a socket with nothing but its visitor's network; programs send no origin. */
    private void requireKnownOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin != null && !origins.allows(origin, ctx.header("Host"))) {
            throw new ForbiddenResponse("the origin is not among the allowed ones");
        }
    }

    /** Those who ask at the very same moment may be a few too many: no more than the server has threads. */
    private void requireRoom(Context ctx) {
        boolean wasFull = full;
        full = shares.isFull();
        if (full && !wasFull) {
            LOG.warn("there are {} sockets, as many as limits.sockets allows; no more are let in", shares.size());
        }
        if (full || shares.isCrowded(from(ctx))) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("there are as many sockets as there may be");
        }
    }

    private ClientAddress from(Context ctx) {
        List<String> hops = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
        return parts.addresses().of(ctx.req().getRemoteAddr(), hops);
    }

    @Override
    public EventStream stream() {
        return parts.realtime().stream();
    }

    @Override
    public Presence presence() {
        return parts.realtime().presence();
    }

    @Override
    public MarkPresence takeFocus() {
        return parts.realtime().takeFocus();
    }

    @Override
    public SendQueue.Limits limits() {
        return new SendQueue.Limits(parts.memory(), watch::relieve);
    }

    @Override
    public Frames frames() {
        return frames;
    }

    /** Whoever must change the first password may do nothing else before, and hears nothing either. */
    @Override
    public AuthenticatedCaller authenticated(Frames.Auth auth, ClientAddress from, String requestId) {
        AuthenticatedCaller who = parts.access()
                .authenticate()
                .authenticate(new Authenticate.Presented(auth.token(), from, requestId, auth.clientId()));
        if (who.mustChangePassword()) {
            throw Refusal.because(new AccessRefusal.PasswordChangeRequired());
        }
        return who;
    }

    @Override
    public void belongsTo(WebSocketConnection socket, AuthenticatedCaller who) {
        shares.belongsTo(socket, who.caller().userId());
    }

    @Override
    public UserView user(AuthenticatedCaller who) {
        return parts.access().readSelf().read(who.caller());
    }

    @Override
    public long nanos() {
        return parts.nanos().getAsLong();
    }

    @Override
    public void later(WebSocketConnection socket, Runnable work) {
        if (!readers.isShutdown()) {
            readers.execute(() -> guarded(socket, work));
        }
    }

    /** Where the log cannot be read now, the client does best to come back. */
    private static void guarded(WebSocketConnection socket, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("a socket could not be served: {}", e.getMessage());
            socket.close(CloseCode.TOO_SLOW);
        }
    }

    @Override
    public void cutLater(Session session, boolean known) {
        watch.cutLater(session, known);
    }

    @Override
    public void add(WebSocketConnection socket) {
        shares.add(socket, socket.from());
        all.add(socket);
    }

    @Override
    public void remove(WebSocketConnection socket) {
        all.remove(socket);
    }

    @Override
    public void gone(WebSocketConnection socket) {
        shares.remove(socket);
    }

    /** Tells everybody to come back later, and not all at once. */
    @Override
    public void close() {
        List.copyOf(all).forEach(socket -> socket.close(CloseCode.GOING_AWAY));
        watch.close();
        readers.shutdown();
    }
}
