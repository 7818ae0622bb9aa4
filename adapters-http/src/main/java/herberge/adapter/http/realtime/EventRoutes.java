package herberge.adapter.http.realtime;

import herberge.adapter.http.limits.Permit;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.AccessUseCases.ReadSelf;
import herberge.application.realtime.AddressedEvent;
import herberge.application.realtime.Event;
import herberge.application.realtime.EventPage;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /events}: the event stream by long polling, for scripts. No thread is blocked while a request waits. */
public final class EventRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("after", "epoch", "wait", "limit");
    private static final int LONGEST_WAIT = 30;
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    /** The request: the position after which to read, the number of events, and how long to wait for the first. */
    private record Wish(@Nullable String epoch, @Nullable Long after, int seconds, int limit) {

        static Wish of(QueryParameters in) {
            return new Wish(
                    in.text("epoch"),
                    in.number("after"),
                    in.number("wait", 0, LONGEST_WAIT, 0),
                    in.number("limit", 1, EventStream.PAGE, PageRequest.DEFAULT_LIMIT));
        }
    }

    /** The response: the events, and the position from which to continue. */
    record Page(List<Event> items, String epoch, long seq, boolean recovered) {

        static Page of(EventPage batch) {
            List<Event> items =
                    batch.happenings().stream().map(AddressedEvent::event).toList();
            return new Page(items, batch.upTo().epoch(), batch.upTo().seq(), true);
        }

        static Page afresh(LogPosition now) {
            return new Page(List.of(), now.epoch(), now.seq(), false);
        }

        boolean hasNothing() {
            return recovered && items.isEmpty();
        }

        LogPosition upTo() {
            return new LogPosition(epoch, seq);
        }
    }

    private final EventStream stream;
    private final Predicate<Caller> stands;
    private final ReadSelf readSelf;
    private final Executor answering;

    /**
     * @param stands    whether the caller could authenticate again at present
     * @param answering reads the log for requests that have waited, and may wait for the database
     */
    public EventRoutes(EventStream stream, Predicate<Caller> stands, ReadSelf readSelf, Executor answering) {
        this.stream = stream;
        this.stands = stands;
        this.readSelf = readSelf;
        this.answering = answering;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/events", this::read);
    }

    private void read(Context ctx) {
        Wish wish = QueryParameters.read(ctx, PARAMETERS, Wish::of);
        Caller caller = RequestContext.caller(ctx);
        Page page = page(caller, wish.epoch(), wish.after(), wish.limit());
        if (page.hasNothing() && wish.seconds() > 0) {
            wait(ctx, caller, page.upTo(), wish);
        } else {
            EntityResponses.answer(ctx, page);
        }
    }

    /** Reads in threads of its own, and answers in a thread of the caller's share: the client may read slowly. */
    private void wait(Context ctx, Caller caller, LogPosition after, Wish wish) {
        if (!Permit.park(ctx)) {
            throw Refusal.because(new AccessRefusal.RateLimited(COME_BACK));
        }
        RequestContext.waits(ctx);
        ctx.future(() -> awaitEvents(caller, after, wish.seconds())
                .thenApplyAsync(seen -> pageAfterWaiting(caller, after, wish.limit()), answering)
                .thenAcceptAsync(page -> EntityResponses.answer(ctx, page), Permit.resuming(ctx)));
    }

    private Page page(Caller caller, @Nullable String epoch, @Nullable Long after, int limit) {
        Start start = stream.start(epoch, after);
        if (!start.recovered()) {
            return Page.afresh(start.position());
        }
        EventPage batch = stream.page(caller, start.from(), limit);
        if (batch.happenings().stream().anyMatch(one -> one.audience().adminsOnly())) {
            readSelf.read(caller); // the log may know of a lost role before the session cache does
        }
        return batch.lost() ? Page.afresh(stream.position()) : Page.of(batch);
    }

    /** After the wait the log may be another one, and the caller may have lost the right to read. */
    private Page pageAfterWaiting(Caller caller, LogPosition after, int limit) {
        if (!stands.test(caller)) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        return page(caller, after.epoch(), after.seq(), limit);
    }

    /** Completes when there are events for the caller, or when the time is over. */
    private CompletableFuture<Boolean> awaitEvents(Caller caller, LogPosition after, long seconds) {
        CompletableFuture<Boolean> eventsThere = new CompletableFuture<>();
        EventStream.Listener listener = new EventStream.Listener() {
            @Override
            public void happened(List<AddressedEvent> happenings) {
                if (happenings.stream().anyMatch(one -> one.visibleTo(caller).isPresent())) {
                    eventsThere.complete(true);
                }
            }

            @Override
            public void ended() {
                eventsThere.complete(true);
            }
        };
        EventStream.@Nullable Joined joined = stream.join(after, listener).orElse(null);
        if (joined == null) {
            return CompletableFuture.completedFuture(true); // more events than memory holds, or another log
        }
        return eventsThere
                .completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                .whenComplete((seen, failure) -> joined.close());
    }
}
