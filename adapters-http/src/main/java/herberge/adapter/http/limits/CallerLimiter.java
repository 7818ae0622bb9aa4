package herberge.adapter.http.limits;

import herberge.adapter.http.limits.AdmissionControl.Admission;
import herberge.adapter.http.limits.AdmissionControl.Line;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the number of concurrent requests per caller, so that no caller takes all threads or all database connections;
 * expensive requests have a lower limit. Requests beyond the limit wait without a thread, for a while, and are refused if
 * very many wait. A caller is the user of the request's token; requests without a known token are counted by address.
 */
public final class CallerLimiter extends Handler.Wrapper implements Permit.Issuer {

    /** The size of the server's thread pool: enough for all bounds, and for requests that are always answered. */
    public static final int THREADS = 160;

    private static final Logger LOG = LoggerFactory.getLogger(CallerLimiter.class);

    private final CallerResolver callers;
    private final ConnectionLimiter connections;
    private final AdmissionControl<Runnable> admission;
    private final TurnTimings timings;
    private final RefusedEntries refusedEntries;
    private final ParkedRequests parked = new ParkedRequests();

    /**
     * Creates a limiter.
     *
     * @param poolSize the size of the database's connection pool
     */
    public CallerLimiter(AddressResolver addresses, int poolSize, TurnTimings timings) {
        this.callers = new CallerResolver(addresses);
        this.connections = new ConnectionLimiter(addresses);
        this.admission = new AdmissionControl<>(
                CallerShares.of(poolSize, Runtime.getRuntime().availableProcessors()));
        this.timings = timings;
        this.refusedEntries = new RefusedEntries(System::nanoTime, timings.refusedEntry());
    }

    @Override
    protected void doStart() throws Exception {
        connections.listenTo(getServer());
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        WorkKind kind = WorkKind.of(request.getMethod(), Request.getPathInContext(request), query == null ? "" : query);
        if (kind == WorkKind.HEALTH) {
            return super.handle(request, response, callback);
        }
        Arrival arrival = new Arrival(kind, request, response, callback);
        if (kind == WorkKind.ENTRY && refusedEntries.contains(arrival.line.caller())) {
            arrival.enterLater();
            return true;
        }
        return arrival.enter();
    }

    @Override
    public String learn(String token, UserId user, Object connection) {
        connections.belongsTo(connection, user);
        return callers.learn(token, user);
    }

    @Override
    public void move(Line from, Line to) {
        begin(admission.move(from, to));
    }

    @Override
    public void leave(Line line) {
        begin(admission.leave(line));
    }

    private void begin(List<Runnable> admitted) {
        admitted.forEach(getServer().getThreadPool()::execute);
    }

    @Override
    public void resume(Line line, Runnable work) {
        if (!admission.waits(line, work)) {
            getServer().getThreadPool().execute(work);
        }
    }

    @Override
    public boolean park(String caller) {
        return parked.add(caller);
    }

    @Override
    public void unpark(String caller) {
        parked.remove(caller);
    }

    /** Whether no request is running, waiting or parked. */
    public boolean isIdle() {
        return admission.isIdle() && parked.isEmpty();
    }

    private interface Handling {
        boolean handle() throws Exception;
    }

    /** A request that has arrived; it is run when its turn comes after a wait. */
    private final class Arrival implements Runnable {

        private final WorkKind kind;
        private final Request request;
        private final Response response;
        private final Callback callback;
        private volatile Line line;
        private volatile Scheduler.@Nullable Task patience;

        private Arrival(WorkKind kind, Request request, Response response, Callback callback) {
            this.kind = kind;
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.line = new Line(callers.of(kind, request), kind);
        }

        private boolean enter() throws Exception {
            Admission admitted = admission.enter(line, this);
            if (admitted == Admission.BEGINS) {
                return handle();
            }
            if (admitted == Admission.REFUSED) {
                refuse(HttpStatus.TOO_MANY_REQUESTS_429);
            } else {
                beginToWait();
            }
            return true;
        }

        /** The connection waits without a thread; {@link ConnectionLimiter} bounds how many of an address can. */
        private void enterLater() {
            schedule(
                    () -> getServer().getThreadPool().execute(() -> complete(this::enter)), refusedEntries.nextDelay());
        }

        private void beginToWait() {
            if (kind == WorkKind.EXPENSIVE || kind == WorkKind.LARGE) {
                schedule(this::giveUpBehindOwn, timings.behindOwn(kind));
            } else {
                schedule(this::giveUp, timings.turn());
            }
        }

        private void schedule(Runnable end, Duration delay) {
            patience = request.getComponents().getScheduler().schedule(end, delay.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Refuses the request if its caller's own expensive requests are in its way, and not those of others. */
        private void giveUpBehindOwn() {
            if (admission.hasShare(line)) {
                schedule(this::giveUp, timings.turn().minus(timings.behindOwn(kind)));
            } else {
                giveUp();
            }
        }

        private void giveUp() {
            if (admission.giveUp(line, this)) {
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
            }
        }

        private void refuse(int status) {
            LOG.debug("{} {} of {}: too many at once, {}", request.getMethod(), request.getHttpURI(), line, status);
            Response.writeError(request, response, callback, status);
        }

        private boolean handle() throws Exception {
            Object connection = request.getConnectionMetaData().getConnection();
            Permit permit = new Permit(CallerLimiter.this, line, connection);
            request.setAttribute(Permit.ATTRIBUTE, permit);
            boolean handled = false;
            try {
                Callback end = Callback.from(callback, permit::end);
                handled = CallerLimiter.super.handle(request, response, Callback.from(this::rememberRefusal, end));
            } finally {
                if (!handled) {
                    permit.end();
                }
            }
            return handled;
        }

        @Override
        public void run() {
            Scheduler.Task waiting = patience;
            if (waiting != null) {
                waiting.cancel();
            }
            if (waitsAsUser()) {
                beginToWait();
                return;
            }
            complete(this::handle);
        }

        /** Answers on a thread of the pool, where nothing else answers a request that is not handled. */
        private void complete(Handling handling) {
            try {
                if (!handling.handle()) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }

        private void rememberRefusal() {
            if (kind == WorkKind.ENTRY && response.getStatus() == HttpStatus.TOO_MANY_REQUESTS_429) {
                refusedEntries.add(line.caller());
            }
        }

        /** Whether its token became known while it waited in the queue of its address, and its user has no free place. */
        private boolean waitsAsUser() {
            Line before = line;
            Line now = new Line(callers.of(kind, request), kind);
            if (now.equals(before)) {
                return false;
            }
            line = now;
            boolean waits = admission.waits(now, this);
            leave(before);
            return waits;
        }
    }
}
