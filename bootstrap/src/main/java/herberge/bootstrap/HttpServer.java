package herberge.bootstrap;

import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.ServerErrors;
import herberge.bootstrap.config.Config;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The HTTP server and its limits. */
final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final long MAX_BODY = 1 << 20;
    private static final int MAX_THREADS = 100;
    private static final int MIN_THREADS = 8;
    private static final int IDLE_MILLIS = 30_000;
    private static final long DRAIN_MILLIS = 5_000;

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** With whatever else than routes {@code more} puts onto the port. */
    static HttpServer start(
            Config.Server server, List<Routes> routes, Consumer<JavalinConfig> more, Supplier<String> requestIds) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = MAX_BODY;
            config.http.defaultContentType = "application/json";
            config.router.ignoreTrailingSlashes = false;
            limits(config, requestIds);
            config.requestLogger.http(HttpServer::logged);
            new CrossOrigin(server.corsOrigins()).addTo(config.routes);
            routes.forEach(feature -> feature.addTo(config.routes));
            answerHeadLikeGet(config);
            more.accept(config);
        });
        try {
            return new HttpServer(javalin.start(server.host(), server.port()));
        } catch (JavalinBindException e) {
            throw new StartRefused(ExitCode.ADDRESS, "cannot listen on " + server.host() + " port " + server.port(), e);
        }
    }

    /** The last thing that happens to a request: its thread forgets its id. */
    private static void logged(Context ctx, Float millis) {
        LOG.debug("{} {} -> {} in {} ms", ctx.method(), ctx.path(), ctx.status().getCode(), millis);
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

    private static void limits(JavalinConfig config, Supplier<String> requestIds) {
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(DRAIN_MILLIS);
            server.setErrorHandler(new ServerErrors(requestIds));
        });
        config.jetty.modifyHttpConfiguration(HttpServer::limit);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setRequestHeaderSize(16 * 1024);
    }

    int port() {
        return javalin.port();
    }

    Javalin javalin() {
        return javalin;
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
