package herberge.adapter.http.server;

import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.limits.SlowReaderTimeout;
import herberge.adapter.http.shared.BodyBufferingHandler;
import herberge.adapter.http.shared.InFlightRequests;
import herberge.adapter.http.shared.JettyErrorHandler;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.SecurityHeaders;
import herberge.application.shared.Metrics;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The HTTP server: Javalin on Jetty, with this server's limits, filters and routes. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MIN_THREADS = 8;

    /**
     * The number of connections that the operating system establishes before this server accepts them; it may allow fewer. Beyond it, a
     * connection is dropped in silence and tried again by its client a second later. Java's default of 50 was too few while
     * many clients connected at once.
     */
    private static final int ACCEPT_QUEUE = 1024;

    private final Options options;
    private final Javalin javalin;
    private final InFlightRequests inFlight;

    /**
     * Where to listen.
     *
     * @param port        0 takes any free port
     * @param corsOrigins origins of web pages that may call the API
     * @param tls         empty: plain HTTP
     */
    public record Options(String host, int port, List<URI> corsOrigins, Optional<SSLContext> tls, HttpTimings timings) {
        public Options {
            corsOrigins = List.copyOf(corsOrigins);
        }
    }

    private HttpServer(Options options, Javalin javalin, InFlightRequests inFlight) {
        this.options = options;
        this.javalin = javalin;
        this.inFlight = inFlight;
    }

    /**
     * Creates a server that accepts no connection before {@link #start}.
     *
     * @param additions configures what else than routes is served on the port
     */
    public static HttpServer of(
            Options options,
            List<Routes> routes,
            Consumer<JavalinConfig> additions,
            CallerLimiter callerLimiter,
            RequestIds requestIds,
            RequestMeter meter) {
        InFlightRequests inFlight = new InFlightRequests();
        Consumer<JavalinConfig> all = config -> {
            additions.accept(config);
            config.requestLogger.http((ctx, millis) -> endRequest(ctx, millis, meter));
            config.jetty.modifyServer(jetty -> jetty.insertHandler(inFlight));
        };
        return new HttpServer(
                options,
                javalin(options, routes, all, limits(requestIds, callerLimiter, options.timings(), meter.metrics())),
                inFlight);
    }

    /** Answers requests when this returns; throws {@link ListenException} when the address is taken. */
    public void start() {
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            throw new ListenException("cannot listen on " + options.host() + " port " + options.port(), e);
        }
    }

    private static Javalin javalin(
            Options options, List<Routes> routes, Consumer<JavalinConfig> additions, Consumer<JavalinConfig> limits) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = (long) BodyBufferingHandler.LARGEST;
            config.http.defaultContentType = "application/json";
            config.router.ignoreTrailingSlashes = false;
            limits.accept(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, options));
            new CorsHandler(options.corsOrigins()).addTo(config.routes);
            routes.forEach(feature -> feature.addTo(config.routes));
            answerHeadLikeGet(config);
            additions.accept(config);
        });
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, Options options) {
        ServerConnector connector = options.tls()
                .map(context -> tlsConnector(jetty, http, context))
                .orElseGet(() -> new ServerConnector(jetty, new HttpConnectionFactory(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    /** Does not check the requested host name against the certificate: many houses have no name in the network. */
    private static ServerConnector tlsConnector(Server jetty, HttpConfiguration http, SSLContext context) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
    }

    /** Runs last for a request: afterwards the thread no longer holds the request's id. */
    private static void endRequest(Context ctx, Float millis, RequestMeter meter) {
        meter.record(ctx, millis);
        LOG.debug(
                "{} {} {} -> {} in {} ms",
                RequestContext.shownAddress(ctx),
                ctx.method(),
                ctx.path(),
                ctx.status().getCode(),
                millis);
        MDC.clear();
    }

    /** Javalin by itself answers every HEAD with 200, without calling the route. */
    private static void answerHeadLikeGet(JavalinConfig config) {
        config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .toList()
                .forEach(get -> config.routes.head(get.path, get.handler));
    }

    private static Consumer<JavalinConfig> limits(
            RequestIds requestIds, CallerLimiter callerLimiter, HttpTimings timings, Metrics metrics) {
        return config -> {
            config.jetty.threadPool = new QueuedThreadPool(CallerLimiter.THREADS, MIN_THREADS);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(timings.drain().toMillis());
                server.setErrorHandler(new JettyErrorHandler(requestIds, metrics));
                server.insertHandler(callerLimiter);
                server.insertHandler(new SlowReaderTimeout(timings.reader()));
                // outside of the limiter: a request takes none of its caller's permits while its body is incomplete
                server.insertHandler(new BodyBufferingHandler(timings.body()));
            });
            config.jetty.modifyHttpConfiguration(http -> configure(http, timings));
            config.jetty.modifyServletContextHandler(context -> context.setSessionHandler(discardingSessions()));
        };
    }

    /** Stores no session: Javalin opens one for each WebSocket, reads its attributes, and never removes it. */
    private static SessionHandler discardingSessions() {
        SessionHandler sessions = new SessionHandler();
        NullSessionCache none = new NullSessionCache(sessions);
        none.setSessionDataStore(new NullSessionDataStore());
        sessions.setSessionCache(none);
        sessions.setUsingCookies(false);
        return sessions;
    }

    private static void configure(HttpConfiguration http, HttpTimings timings) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(timings.idle().toMillis());
        http.setRequestHeaderSize(16 * 1024);
        http.addCustomizer(new SecurityHeaders());
    }

    public int port() {
        return javalin.port();
    }

    /** For tests that read the registered routes. */
    public Javalin javalin() {
        return javalin;
    }

    /** Waits a few seconds for the requests in flight, then stops; a request that is still in flight is cut off. */
    @Override
    public void close() {
        try {
            inFlight.drain(options.timings().drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // javalin.stop() cuts off the requests in flight
        }
        shortenIdleConnections();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("Requests were cut off: {}", e.getMessage());
        }
    }

    /** Jetty waits for silent connections too, a second by default. */
    private void shortenIdleConnections() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector abstractConnector) {
                abstractConnector.setShutdownIdleTimeout(
                        options.timings().shutdownIdle().toMillis());
            }
        }
    }
}
