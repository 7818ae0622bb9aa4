package herberge.adapter.http.realtime;

import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.application.realtime.Event;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.EventStream.Batch;
import herberge.application.realtime.EventStream.Start;
import herberge.application.realtime.Happening;
import herberge.application.shared.Caller;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code /events}: the stream of the WebSocket, for scripts that ask and wait. No thread waits with them. */
public final class EventRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("after", "epoch", "wait", "limit");
    private static final long LONGEST_WAIT = 30;

    /** What is answered: the events, and where to ask on from. */
    record Page(List<Event> items, String epoch, long seq, boolean recovered) {

        static Page of(Start start, Batch batch) {
            List<Event> items =
                    batch.happenings().stream().map(Happening::event).toList();
            return new Page(items, start.position().epoch(), batch.upTo(), true);
        }

        static Page afresh(Start start) {
            return new Page(
                    List.of(), start.position().epoch(), start.position().seq(), false);
        }
    }

    private final EventStream stream;

    public EventRoutes(EventStream stream) {
        this.stream = stream;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/events", this::read);
    }

    private void read(Context ctx) {
        Calls.requireKnownParameters(ctx, PARAMETERS);
        Caller caller = Calls.caller(ctx);
        long wait = within(ctx, "wait", 0, LONGEST_WAIT, 0);
        int limit = (int) within(ctx, "limit", 1, EventStream.PAGE, PageRequest.DEFAULT_LIMIT);
        Start start = stream.start(Calls.text(ctx, "epoch"), Calls.number(ctx, "after"));
        if (!start.recovered()) {
            Reads.answer(ctx, Page.afresh(start));
            return;
        }
        Batch batch = stream.page(caller, start.after(), limit);
        if (batch.lost()) {
            Reads.answer(ctx, Page.afresh(start));
        } else if (batch.happenings().isEmpty() && wait > 0) {
            ctx.future(() -> news(caller, batch.upTo(), wait)
                    .thenAcceptAsync(seen ->
                            Reads.answer(ctx, Page.of(start, stream.page(caller, batch.upTo(), limit)))));
        } else {
            Reads.answer(ctx, Page.of(start, batch));
        }
    }

    /** Completes when there is something for the caller to read, or when the time is over. */
    private CompletableFuture<Boolean> news(Caller caller, long after, long seconds) {
        CompletableFuture<Boolean> news = new CompletableFuture<>();
        EventStream.Listener listener = new EventStream.Listener() {
            @Override
            public void happened(List<Happening> happenings) {
                if (happenings.stream().anyMatch(one -> one.toldTo(caller).isPresent())) {
                    news.complete(true);
                }
            }

            @Override
            public void ended() {
                news.complete(true);
            }
        };
        EventStream.@Nullable Joined joined = stream.join(after, listener).orElse(null);
        if (joined == null) {
            return CompletableFuture.completedFuture(true); // already more than memory holds
        }
        return news.completeOnTimeout(false, seconds, TimeUnit.SECONDS).whenComplete((seen, failure) -> joined.close());
    }

    private static long within(Context ctx, String name, long least, long most, long otherwise) {
        Long value = Calls.number(ctx, name);
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            throw RequestFault.malformed(name, "invalid", "must be " + least + " to " + most);
        }
        return value;
    }
}
