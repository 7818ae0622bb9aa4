package herberge.bootstrap.server;

import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.server.HttpServer;
import herberge.adapter.http.server.HttpTimings;
import herberge.adapter.http.server.ListenException;
import herberge.adapter.http.server.RequestMeter;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.RequestMemory;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.ws.realtime.SocketTimings;
import herberge.adapter.ws.realtime.WebSocketEndpoint;
import herberge.application.shared.MemoryBudget;
import herberge.application.shared.Metrics;
import herberge.bootstrap.backup.BackupFolder;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.tls.ReloadingCertificates;
import herberge.bootstrap.wiring.HttpRoutes;
import herberge.bootstrap.wiring.Wiring;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What clients connect to: the HTTP server, its WebSockets, and the threads that answer long polls; and what Prometheus
 * connects to.
 *
 * @param sample creates what sets the gauges before each scrape
 */
record ClientEndpoints(
        WebSocketEndpoint sockets,
        HttpServer http,
        Optional<ReloadingCertificates> certificates,
        ExecutorService longPolls,
        AtomicBoolean furnished,
        ServerMetrics metrics,
        Function<Metrics, Runnable> sample)
        implements AutoCloseable {

    /** Threads that read for clients whose long poll ends; each client has at most one, so the queue is bounded. */
    private static final int LONG_POLL_THREADS = 2;

    static ClientEndpoints of(
            Config config,
            HerbergeServer.Core core,
            ConnectionPool pool,
            Clock clock,
            ServerTimings timings,
            AtomicBoolean furnished) {
        Wiring wiring = core.wiring();
        ServerMetrics metrics = core.metrics();
        MemoryBudget memory = MemoryBudget.ofHeap(Runtime.getRuntime().maxMemory());
        WebSocketEndpoint sockets = sockets(config, wiring, memory, clock, timings.sockets());
        ExecutorService longPolls = Executors.newFixedThreadPool(LONG_POLL_THREADS, ClientEndpoints::longPollThread);
        Optional<ReloadingCertificates> certificates =
                config.server().tls().map(tls -> ReloadingCertificates.open(tls, clock));
        HttpServer http = HttpServer.of(
                options(config.server(), certificates, timings.http()),
                HttpRoutes.of(wiring, clock, longPolls, furnished::get, () -> BackupFolder.lastProven(config.backup())),
                additions -> {
                    sockets.addTo(additions);
                    additions.jetty.modifyServer(jetty -> jetty.insertHandler(new RequestMemory(memory)));
                },
                new CallerLimiter(
                        wiring.addresses(),
                        config.database().pool().max(),
                        timings.http().turns()),
                new RequestIds(wiring.secrets()::requestId),
                new RequestMeter(metrics.metrics(), config.slow().request()));
        return new ClientEndpoints(
                sockets,
                http,
                certificates,
                longPolls,
                furnished,
                metrics,
                gauges -> new GaugeSample(gauges, pool, sockets::size, config.backup()));
    }

    private static HttpServer.Options options(
            Config.Server server, Optional<ReloadingCertificates> certificates, HttpTimings timings) {
        return new HttpServer.Options(
                server.host(),
                server.port(),
                server.corsOrigins(),
                certificates.map(ReloadingCertificates::context),
                timings);
    }

    private static Thread longPollThread(Runnable work) {
        Thread thread = new Thread(work, "long-poll");
        thread.setDaemon(true);
        return thread;
    }

    private static WebSocketEndpoint sockets(
            Config config, Wiring wiring, MemoryBudget memory, Clock clock, SocketTimings timings) {
        return new WebSocketEndpoint(new WebSocketEndpoint.Parts(
                wiring.access(),
                wiring.realtime(),
                who -> wiring.access().sessionCache().loginState(who.caller(), clock.instant()),
                wiring.addresses()::of,
                wiring.secrets()::requestId,
                System::nanoTime,
                config.server().webSocketOrigins(),
                config.limits().sockets(),
                memory,
                timings));
    }

    /** Accepts connections when this returns. */
    void start() {
        try {
            http.start();
            metrics.start(sample);
        } catch (ListenException e) {
            throw new StartupException(ExitCode.ADDRESS, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        sockets.close();
        http.close();
        certificates.ifPresent(ReloadingCertificates::close);
        longPolls.shutdown();
        metrics.close();
    }
}
