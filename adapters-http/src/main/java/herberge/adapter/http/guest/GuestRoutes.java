package herberge.adapter.http.guest;

import herberge.adapter.http.shared.AuditEntryJson;
import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.booking.BookingView;
import herberge.application.booking.GroupView;
import herberge.application.credit.CreditView;
import herberge.application.guest.GuestExport;
import herberge.application.guest.GuestMergeDraft;
import herberge.application.guest.GuestUseCases;
import herberge.application.guest.GuestView;
import herberge.application.invoice.InvoiceView;
import herberge.application.payment.PaymentView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.PageRequest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /guests}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class GuestRoutes implements Routes {

    private static final String PATH = "/api/v1/guests";
    private static final String ONE = PATH + "/{id}";

    private static final String READ_ONLY = "mergedFrom";

    private final GuestUseCases guests;

    public GuestRoutes(GuestUseCases guests) {
        this.guests = guests;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::find);
        routes.post(PATH, this::add);
        routes.get(PATH + "/duplicates", this::listDuplicates);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
        routes.get(ONE + "/export", this::export);
        routes.post(ONE + "/erase", this::erase);
        routes.post(ONE + "/merge", this::merge);
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
        ChangeResponses.answer(
                ctx,
                guests.addGuest()
                        .add(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(
                                        ctx, GuestDetails.BLANK, GuestFields::details, READ_ONLY)));
    }

    private void read(Context ctx) {
        GuestView guest = guests.readGuest().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, guest);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                guests.changeGuest()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, GuestDetails.BLANK, GuestFields::details, READ_ONLY)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                guests.removeGuest().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
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
        ChangeResponses.answer(
                ctx, guests.eraseGuest().erase(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private void listDuplicates(Context ctx) {
        PageRequest page = QueryParameters.read(ctx, Set.of("limit", "cursor"), QueryParameters::page);
        Paging.answer(ctx, guests.listDuplicates().list(RequestContext.caller(ctx), page));
    }

    private void merge(Context ctx) {
        ChangeResponses.answer(
                ctx,
                guests.mergeGuests()
                        .merge(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, GuestMergeDraft.BLANK, GuestFields::merge)));
    }

    private static GuestId id(Context ctx) {
        return new GuestId(RequestContext.id(ctx, "guest"));
    }

    /** All stored data of a guest, in the form of the other responses. */
    record Export(
            GuestView guest,
            Iterator<BookingView> bookings,
            List<GroupView> groups,
            List<PaymentView> payments,
            List<CreditView> credit,
            List<InvoiceView> invoices,
            Iterator<ReminderView> reminders,
            Iterator<AuditEntryJson> history) {

        static Export of(GuestExport current) {
            return new Export(
                    current.guest(),
                    current.bookings(),
                    current.groups(),
                    current.payments(),
                    current.credit(),
                    current.invoices(),
                    current.reminders(),
                    AuditEntryJson.each(current.history()));
        }
    }
}
