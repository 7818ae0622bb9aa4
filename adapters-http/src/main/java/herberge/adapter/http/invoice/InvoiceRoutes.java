package herberge.adapter.http.invoice;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.invoice.InvoiceFile;
import herberge.application.invoice.InvoiceUseCases;
import herberge.application.invoice.InvoiceUseCases.Reason;
import herberge.application.invoice.InvoiceView;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.invoice.GroupInvoiceDraft;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /invoices}, and those of a booking or a group: translates requests to calls of the capabilities, and results to responses. */
public final class InvoiceRoutes implements Routes {

    private static final String PATH = "/api/v1/invoices";
    private static final String ONE = PATH + "/{id}";

    private final InvoiceUseCases invoices;

    public InvoiceRoutes(InvoiceUseCases invoices) {
        this.invoices = invoices;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/bookings/{id}/invoices", this::issue);
        routes.post("/api/v1/groups/{id}/invoices", this::issueForGroup);
        routes.get(PATH, this::list);
        routes.get(ONE, this::read);
        routes.get(ONE + "/pdf", ctx -> answer(ctx, InvoiceFormat.PDF, "application/pdf"));
        routes.get(ONE + "/xml", ctx -> answer(ctx, InvoiceFormat.XML, "application/xml"));
        routes.post(ONE + "/cancel", this::cancel);
    }

    private void issue(Context ctx) {
        ChangeResponses.answer(
                ctx,
                invoices.issueInvoice()
                        .issue(
                                RequestContext.caller(ctx),
                                new BookingId(RequestContext.id(ctx, "booking")),
                                ChangeRequestParser.creation(
                                        ctx, InvoiceDraft.BLANK, InvoiceFields::draft, InvoiceFields.READ_ONLY)));
    }

    private void issueForGroup(Context ctx) {
        ChangeResponses.answer(
                ctx,
                invoices.issueGroupInvoice()
                        .issue(
                                RequestContext.caller(ctx),
                                new GroupId(RequestContext.id(ctx, "group")),
                                ChangeRequestParser.creation(
                                        ctx,
                                        GroupInvoiceDraft.BLANK,
                                        InvoiceFields::groupDraft,
                                        InvoiceFields.READ_ONLY)));
    }

    private void list(Context ctx) {
        var wanted = QueryParameters.read(ctx, InvoiceFields.PARAMETERS, InvoiceFields::wanted);
        Paging.answer(ctx, invoices.listInvoices().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void read(Context ctx) {
        InvoiceView invoice = invoices.readInvoice().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, invoice);
    }

    private void answer(Context ctx, InvoiceFormat format, String mediaType) {
        InvoiceFile file = invoices.readInvoiceFile().read(RequestContext.caller(ctx), id(ctx), format);
        QueryParameters.requireNone(ctx); // after 403 and 404, as with entities
        String name = "Rechnung-" + file.number().text() + "." + format.code();
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.res().setCharacterEncoding(null); // that of other responses; a PDF has none, and XML names its own
        ctx.contentType(mediaType).result(file.content().bytes());
    }

    private void cancel(Context ctx) {
        ChangeResponses.answer(
                ctx,
                invoices.cancelInvoice()
                        .cancel(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.creation(
                                        ctx,
                                        Reason.BLANK,
                                        (in, current) -> new Reason(in.text("reason", current.reason())))));
    }

    private static InvoiceId id(Context ctx) {
        return new InvoiceId(RequestContext.id(ctx, "invoice"));
    }
}
