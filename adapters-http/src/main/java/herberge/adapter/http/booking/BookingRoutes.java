package herberge.adapter.http.booking;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.SwapInput;
import herberge.application.booking.TransitionInput;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Stream;

/** {@code /bookings}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class BookingRoutes implements Routes {

    private static final String PATH = "/api/v1/bookings";
    private static final String ONE = PATH + "/{id}";
    private static final String[] READ_ONLY = {
        "reservationNumber",
        "room",
        "guest",
        "cancellationReason",
        "price",
        "paidCents",
        "openCents",
        "dueOn",
        "continuesId",
        "continuedById",
        "groupId"
    };
    private static final String[] READ_ONLY_ONCE_MADE =
            Stream.concat(Arrays.stream(READ_ONLY), Stream.of("status")).toArray(String[]::new);

    private final BookingUseCases bookings;

    public BookingRoutes(BookingUseCases bookings) {
        this.bookings = bookings;
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
        routes.post(ONE + "/change-room", this::proceed);
        routes.post(ONE + "/swap-room", this::swap);
        routes.post(ONE + "/reprice", this::reprice);
    }

    private void list(Context ctx) {
        var wanted = QueryParameters.read(ctx, BookingFields.PARAMETERS, BookingFields::wanted);
        Paging.answer(ctx, bookings.listBookings().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void book(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.bookRoom()
                        .book(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(
                                        ctx, BookingDraft.BLANK, BookingFields::creation, READ_ONLY)));
    }

    private void read(Context ctx) {
        BookingView booking = bookings.readBooking().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, booking);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.changeBooking()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(
                                        ctx, BookingDraft.BLANK, BookingFields::change, READ_ONLY_ONCE_MADE)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.removeBooking().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private void step(Context ctx, Transition transition) {
        ChangeResponses.answer(
                ctx,
                bookings.stepBooking()
                        .step(
                                RequestContext.caller(ctx),
                                id(ctx),
                                transition,
                                ChangeRequestParser.step(ctx, TransitionInput.BLANK, BookingFields.step(transition))));
    }

    private void proceed(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.continueStay()
                        .proceed(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, ContinuationInput.BLANK, BookingFields::continuation)));
    }

    private void swap(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.swapRooms()
                        .swap(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, SwapInput.BLANK, BookingFields::swap)));
    }

    private void reprice(Context ctx) {
        ChangeResponses.answer(
                ctx,
                bookings.repriceBooking()
                        .reprice(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private static BookingId id(Context ctx) {
        return new BookingId(RequestContext.id(ctx, "booking"));
    }
}
