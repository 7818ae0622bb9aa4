package herberge.adapter.http.booking;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.TransitionInput;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /bookings}: translates JSON to commands and back; decides nothing. */
public final class BookingRoutes implements Routes {

    private static final String PATH = "/api/v1/bookings";
    private static final String ONE = PATH + "/{id}";
    private static final String[] READ_ONLY = {"reservationNumber", "room", "guest", "cancellationReason"};
    private static final String[] READ_ONLY_ONCE_MADE = {
        "reservationNumber", "room", "guest", "cancellationReason", "status"
    };

    private final BookingUseCases bookings;
    private final IdempotentWrites writes;

    public BookingRoutes(BookingUseCases bookings, IdempotentWrites writes) {
        this.bookings = bookings;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::book);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
        for (Transition transition : Transition.values()) {
            routes.post(ONE + "/" + transition.code(), ctx -> step(ctx, transition));
        }
    }

    private void list(Context ctx) {
        var wanted = QueryParameters.read(ctx, BookingFields.PARAMETERS, BookingFields::wanted);
        Paging.answer(ctx, bookings.listBookings().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void book(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            BookingView made = bookings.bookRoom()
                    .book(
                            caller,
                            IdempotentWrites.edit(
                                    claim,
                                    blank -> RequestBody.creation(ctx, blank, BookingFields::creation, READ_ONLY)));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        BookingView booking = bookings.readBooking().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(booking), booking);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            BookingView now = bookings.changeBooking()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(
                                    claim,
                                    (BookingDraft is) ->
                                            RequestBody.change(ctx, is, BookingFields::change, READ_ONLY_ONCE_MADE)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(bookings.removeBooking()
                        .remove(
                                caller,
                                id(ctx),
                                IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)))));
    }

    private void step(Context ctx, Transition transition) {
        Caller caller = RequestContext.caller(ctx);
        boolean mayGiveReason = transition == Transition.CANCEL;
        writes.answer(ctx, claim -> {
            BookingView now = bookings.stepBooking()
                    .step(
                            caller,
                            id(ctx),
                            transition,
                            IdempotentWrites.edit(
                                    claim,
                                    is -> RequestBody.step(
                                            ctx,
                                            is,
                                            (in, none) -> mayGiveReason
                                                    ? new TransitionInput(in.text("reason", null))
                                                    : none)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private static BookingId id(Context ctx) {
        return new BookingId(RequestContext.id(ctx, "booking"));
    }
}
