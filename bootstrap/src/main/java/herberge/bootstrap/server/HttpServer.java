package herberge.bootstrap.server;

import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.limits.SlowReaderTimeout;
import herberge.adapter.http.shared.BodyBufferingHandler;
import herberge.adapter.http.shared.InFlightRequests;
import herberge.adapter.http.shared.JettyErrorHandler;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.SecurityHeaders;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.tls.ReloadingCertificates;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
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

/** The HTTP server and its limits. */
final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MIN_THREADS = 8;
    private static final int IDLE_MILLIS = 30_000;
    private static final Duration DRAINED = Duration.ofSeconds(5);

    private final Config.Server server;
    private final Javalin javalin;
    private final InFlightRequests draining;
    private final Optional<ReloadingCertificates> certificates;

    private HttpServer(
            Config.Server server,
            Javalin javalin,
            InFlightRequests draining,
            Optional<ReloadingCertificates> certificates) {
        this.server = server;
        this.javalin = javalin;
        this.draining = draining;
        this.certificates = certificates;
    }

    /** With whatever else than routes {@code more} puts onto the port. Nobody can connect before {@link #start}. */
    static HttpServer of(
            Config.Server server,
            List<Routes> routes,
            Consumer<JavalinConfig> more,
            CallerLimiter shares,
            RequestIds requestIds,
            Clock clock) {
        Optional<ReloadingCertificates> certificates = server.tls().map(tls -> ReloadingCertificates.open(tls, clock));
        InFlightRequests draining = new InFlightRequests();
        Consumer<JavalinConfig> all = config -> {
            more.accept(config);
            config.jetty.modifyServer(jetty -> jetty.insertHandler(draining));
        };
        return new HttpServer(
                server, javalin(server, routes, all, limits(requestIds, shares), certificates), draining, certificates);
    }

    /** Answers requests when this returns. */
    void start() {
        try {
            javalin.start(server.host(), server.port());
        } catch (JavalinBindException e) {
            throw new StartupException(
                    ExitCode.ADDRESS, "cannot listen on " + server.host() + " port " + server.port(), e);
        }
    }

    private static Javalin javalin(
            Config.Server server,
            List<Routes> routes,
            Consumer<JavalinConfig> more,
            Consumer<JavalinConfig> limits,
            Optional<ReloadingCertificates> certificates) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = (long) BodyBufferingHandler.LARGEST;
            config.http.defaultContentType = "application/json";
            config.router.ignoreTrailingSlashes = false;
            limits.accept(config);
            certificates.ifPresent(
                    tls -> config.jetty.addConnector((jetty, http) -> encrypted(jetty, http, server, tls.context())));
            config.requestLogger.http(HttpServer::logged);
            new CorsHandler(server.corsOrigins()).addTo(config.routes);
            routes.forEach(feature -> feature.addTo(config.routes));
            answerHeadLikeGet(config);
            more.accept(config);
        });
    }

    /** By whatever name or number the server is called: houses often have no name of their own in the network. */
    private static ServerConnector encrypted(
            Server jetty, HttpConfiguration http, Config.Server server, SSLContext context) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(server.host());
        connector.setPort(server.port());
        return connector;
    }

    /** The last thing that happens to a request: its thread forgets its id. */
    private static void logged(Context ctx, Float millis) {
        LOG.debug(
                "{} {} {} -> {} in {} ms",
                RequestContext.shownAddress(ctx),
                ctx.method(),
                ctx.path(),
                ctx.status().getCode(),
                millis);
        MDC.clear();
    }

    /** Left alone, Javalin answers every HEAD with 200 and no look at what there is. */
    private static void answerHeadLikeGet(JavalinConfig config) {
        config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .toList()
                .forEach(get -> config.routes.head(get.path, get.handler));
    }

    private static Consumer<JavalinConfig> limits(RequestIds requestIds, CallerLimiter shares) {
        return config -> {
            config.jetty.threadPool = new QueuedThreadPool(CallerLimiter.THREADS, MIN_THREADS);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(DRAINED.toMillis());
                server.setErrorHandler(new JettyErrorHandler(requestIds));
                server.insertHandler(shares);
                server.insertHandler(new SlowReaderTimeout());
                server.insertHandler(
                        new BodyBufferingHandler()); // around the shares: a body that is not here yet takes none
            });
            config.jetty.modifyHttpConfiguration(HttpServer::limit);
            config.jetty.modifyServletContextHandler(context -> context.setSessionHandler(forgetful()));
        };
    }

    /** Javalin opens a session for each WebSocket, asks it for its attributes, and leaves it behind for ever. */
    private static SessionHandler forgetful() {
        SessionHandler sessions = new SessionHandler();
        NullSessionCache none = new NullSessionCache(sessions);
        none.setSessionDataStore(new NullSessionDataStore());
        sessions.setSessionCache(none);
        sessions.setUsingCookies(false);
        return sessions;
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setRequestHeaderSize(16 * 1024);
        http.addCustomizer(new SecurityHeaders());
    }

    int port() {
        return javalin.port();
    }

    Javalin javalin() {
        return javalin;
    }

    @Override
    public void close() {
        try {
            draining.drain(DRAINED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what is under way is cut off then
        }
        javalin.stop();
        certificates.ifPresent(ReloadingCertificates::close);
    }
}
