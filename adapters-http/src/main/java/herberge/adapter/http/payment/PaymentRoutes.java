package herberge.adapter.http.payment;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.payment.PaymentUseCases;
import herberge.application.payment.PaymentView;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.PaymentDraft;
import herberge.domain.payment.PaymentId;
import herberge.domain.payment.PaymentMethod;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /payments}, and those of a booking: translates requests to calls of the capabilities, and results to responses. */
public final class PaymentRoutes implements Routes {

    private static final String OF_BOOKING = "/api/v1/bookings/{id}/payments";
    private static final String ONE = "/api/v1/payments/{id}";
    private static final String METHODS = "transfer, cash, card, direct-debit, paypal, other";

    private final PaymentUseCases payments;

    public PaymentRoutes(PaymentUseCases payments) {
        this.payments = payments;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(OF_BOOKING, this::list);
        routes.post(OF_BOOKING, this::add);
        routes.get(ONE, this::read);
        routes.post(ONE + "/reverse", this::reverse);
    }

    private void list(Context ctx) {
        Paging.answer(
                ctx, payments.listPayments().list(RequestContext.caller(ctx), booking(ctx), () -> Paging.only(ctx)));
    }

    private void add(Context ctx) {
        ChangeResponses.answer(
                ctx,
                payments.addPayment()
                        .add(
                                RequestContext.caller(ctx),
                                booking(ctx),
                                ChangeRequestParser.creation(
                                        ctx,
                                        PaymentDraft.BLANK,
                                        PaymentRoutes::draft,
                                        "bookingId",
                                        "reversesId",
                                        "reversedById")));
    }

    private void read(Context ctx) {
        PaymentView payment = payments.readPayment().read(RequestContext.caller(ctx), payment(ctx));
        EntityResponses.answer(ctx, payment);
    }

    private void reverse(Context ctx) {
        ChangeResponses.answer(
                ctx,
                payments.reversePayment()
                        .reverse(
                                RequestContext.caller(ctx), payment(ctx), ChangeRequestParser.unversionedCommand(ctx)));
    }

    private static PaymentDraft draft(JsonFields in, PaymentDraft current) {
        return new PaymentDraft(
                in.number("amountCents", current.amountCents()),
                in.choice(
                        "method",
                        current.method(),
                        METHODS,
                        code -> PaymentMethod.of(code).orElse(null)),
                in.date("paidOn", current.paidOn()),
                in.text("reference", current.reference()));
    }

    private static BookingId booking(Context ctx) {
        return new BookingId(RequestContext.id(ctx, "booking"));
    }

    private static PaymentId payment(Context ctx) {
        return new PaymentId(RequestContext.id(ctx, "payment"));
    }
}
