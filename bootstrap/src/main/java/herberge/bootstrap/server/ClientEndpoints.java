package herberge.bootstrap.server;

import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.RequestMemory;
import herberge.adapter.ws.realtime.SocketTimings;
import herberge.adapter.ws.realtime.WebSocketEndpoint;
import herberge.application.shared.MemoryBudget;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.wiring.Wiring;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** What clients meet: the HTTP server, its sockets, and the threads that answer long polls. */
record ClientEndpoints(WebSocketEndpoint sockets, HttpServer http, ExecutorService answering, AtomicBoolean furnished)
        implements AutoCloseable {

    /** So many read at once for scripts that have waited; each waits once at most, so no more than those queue up. */
    private static final int ANSWERING = 2;

    static ClientEndpoints of(Config config, Wiring wiring, Clock clock, AtomicBoolean furnished) {
        MemoryBudget memory = MemoryBudget.ofHeap(Runtime.getRuntime().maxMemory());
        WebSocketEndpoint sockets = sockets(config, wiring, memory, clock);
        ExecutorService answering = Executors.newFixedThreadPool(ANSWERING, ClientEndpoints::answering);
        HttpServer http = HttpServer.of(
                config.server(),
                wiring.routes(clock, answering, furnished::get),
                more -> {
                    sockets.addTo(more);
                    more.jetty.modifyServer(jetty -> jetty.insertHandler(new RequestMemory(memory)));
                },
                new CallerLimiter(wiring.addresses(), config.database().pool().max()),
                new RequestIds(wiring.secrets()::requestId),
                clock);
        return new ClientEndpoints(sockets, http, answering, furnished);
    }

    private static Thread answering(Runnable work) {
        Thread thread = new Thread(work, "long-poll");
        thread.setDaemon(true);
        return thread;
    }

    private static WebSocketEndpoint sockets(Config config, Wiring wiring, MemoryBudget memory, Clock clock) {
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
                SocketTimings.DEFAULT));
    }

    @Override
    public void close() {
        sockets.close();
        http.close();
        answering.shutdown();
    }
}
