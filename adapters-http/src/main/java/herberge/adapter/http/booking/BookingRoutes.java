package herberge.adapter.http.booking;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.StepInput;
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
    private final Writes writes;

    public BookingRoutes(BookingUseCases bookings, Writes writes) {
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
        var wanted = Parameters.read(ctx, BookingInputs.PARAMETERS, BookingInputs::wanted);
        Paging.answer(ctx, bookings.listBookings().list(Calls.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void book(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            BookingView made = bookings.bookRoom()
                    .book(
                            caller,
                            Writes.edit(claim, blank -> Body.creation(ctx, blank, BookingInputs::creation, READ_ONLY)));
            return Reply.created(PATH + "/" + made.id(), Reads.etag(made), made);
        });
    }

    private void read(Context ctx) {
        BookingView booking = bookings.readBooking().read(Calls.caller(ctx), id(ctx));
        Reads.answer(ctx, Reads.etag(booking), booking);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            BookingView now = bookings.changeBooking()
                    .change(
                            caller,
                            id(ctx),
                            Writes.edit(
                                    claim,
                                    (BookingDraft is) ->
                                            Body.change(ctx, is, BookingInputs::change, READ_ONLY_ONCE_MADE)));
            return Reply.changed(Reads.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(bookings.removeBooking()
                        .remove(caller, id(ctx), Writes.edit(claim, is -> Body.step(ctx, is, (in, none) -> none)))));
    }

    private void step(Context ctx, Transition transition) {
        Caller caller = Calls.caller(ctx);
        boolean mayGiveReason = transition == Transition.CANCEL;
        writes.answer(ctx, claim -> {
            BookingView now = bookings.stepBooking()
                    .step(
                            caller,
                            id(ctx),
                            transition,
                            Writes.edit(
                                    claim,
                                    is -> Body.step(
                                            ctx,
                                            is,
                                            (in, none) ->
                                                    mayGiveReason ? new StepInput(in.text("reason", null)) : none)));
            return Reply.changed(Reads.etag(now), now);
        });
    }

    private static BookingId id(Context ctx) {
        return new BookingId(Calls.id(ctx, "booking"));
    }
}
