package herberge.adapter.http.guest;

import herberge.adapter.http.shared.AuditEntryJson;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.booking.BookingView;
import herberge.application.guest.GuestExport;
import herberge.application.guest.GuestUseCases;
import herberge.application.guest.GuestView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** {@code /guests}: translates JSON to commands and back; decides nothing. */
public final class GuestRoutes implements Routes {

    private static final String PATH = "/api/v1/guests";
    private static final String ONE = PATH + "/{id}";

    private final GuestUseCases guests;
    private final IdempotentWrites writes;

    public GuestRoutes(GuestUseCases guests, IdempotentWrites writes) {
        this.guests = guests;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::find);
        routes.post(PATH, this::add);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
        routes.get(ONE + "/export", this::export);
        routes.post(ONE + "/erase", this::erase);
    }

    private void find(Context ctx) {
        Wanted<Optional<String>> wanted = QueryParameters.read(
                ctx, Set.of("q", "limit", "cursor"), in -> new Wanted<>(Optional.ofNullable(in.words("q")), in.page()));
        Paging.answer(
                ctx,
                guests.findGuests()
                        .find(RequestContext.caller(ctx), wanted.filter().orElse(null), wanted.page()));
    }

    private void add(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            GuestView made = guests.addGuest()
                    .add(
                            caller,
                            IdempotentWrites.edit(
                                    claim, blank -> RequestBody.creation(ctx, blank, GuestFields::details)));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        GuestView guest = guests.readGuest().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(guest), guest);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            GuestView now = guests.changeGuest()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(claim, is -> RequestBody.change(ctx, is, GuestFields::details)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(guests.removeGuest()
                        .remove(
                                caller,
                                id(ctx),
                                IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)))));
    }

    private void export(Context ctx) {
        EntityResponses.<Export>answerWhileReading(
                ctx,
                told -> guests.exportGuest().export(RequestContext.caller(ctx), id(ctx), export -> {
                    QueryParameters.requireNone(ctx);
                    told.accept(Export.of(export));
                }));
    }

    private void erase(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            GuestView erased = guests.eraseGuest()
                    .erase(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)));
            return Reply.changed(EntityResponses.etag(erased), erased);
        });
    }

    private static GuestId id(Context ctx) {
        return new GuestId(RequestContext.id(ctx, "guest"));
    }

    /** All that is kept of a guest, in the words of the other answers. */
    record Export(
            GuestView guest,
            Iterator<BookingView> bookings,
            Iterator<ReminderView> reminders,
            Iterator<AuditEntryJson> history) {

        static Export of(GuestExport is) {
            return new Export(is.guest(), is.bookings(), is.reminders(), AuditEntryJson.each(is.history()));
        }
    }
}
