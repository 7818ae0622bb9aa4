package herberge.adapter.http.credit;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.credit.CreditUseCases;
import herberge.application.credit.CreditUseCases.Balance;
import herberge.application.credit.CreditView;
import herberge.domain.credit.CreditDraft;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.GuestId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /credits}, and that of a guest: translates requests to calls of the capabilities, and results to responses. */
public final class CreditRoutes implements Routes {

    private static final String OF_GUEST = "/api/v1/guests/{id}/credit";
    private static final String ONE = "/api/v1/credits/{id}";
    private static final String KINDS = "added, refund, expired";
    private static final String[] READ_ONLY = {"guestId", "number", "balanceCents", "reversesId", "reversedById"};

    private final CreditUseCases credits;

    public CreditRoutes(CreditUseCases credits) {
        this.credits = credits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(OF_GUEST, this::list);
        routes.post(OF_GUEST, this::change);
        routes.get(ONE, this::read);
        routes.post(ONE + "/reverse", this::reverse);
    }

    private void list(Context ctx) {
        Balance balance = credits.listCredit().list(RequestContext.caller(ctx), guest(ctx), () -> Paging.only(ctx));
        Paging.answer(ctx, balance.items(), page -> Listed.of(balance.balanceCents(), page));
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                credits.changeCredit()
                        .change(
                                RequestContext.caller(ctx),
                                guest(ctx),
                                ChangeRequestParser.creation(ctx, CreditDraft.BLANK, CreditRoutes::draft, READ_ONLY)));
    }

    private void read(Context ctx) {
        CreditView credit = credits.readCredit().read(RequestContext.caller(ctx), credit(ctx));
        EntityResponses.answer(ctx, credit);
    }

    private void reverse(Context ctx) {
        ChangeResponses.answer(
                ctx,
                credits.reverseCredit()
                        .reverse(RequestContext.caller(ctx), credit(ctx), ChangeRequestParser.unversionedCommand(ctx)));
    }

    private static CreditDraft draft(JsonFields in, CreditDraft current) {
        return new CreditDraft(
                in.number("amountCents", current.amountCents()),
                in.choice(
                        "kind",
                        current.kind(),
                        KINDS,
                        code -> CreditKind.recordedByHand(code).orElse(null)),
                in.text("reason", current.reason()));
    }

    private static GuestId guest(Context ctx) {
        return new GuestId(RequestContext.id(ctx, "guest"));
    }

    private static CreditId credit(Context ctx) {
        return new CreditId(RequestContext.id(ctx, "credit"));
    }

    /** What a guest has, and a page of its items. */
    record Listed(
            long balanceCents,
            List<CreditView> items,
            @Nullable String nextCursor,
            long eventSeq,
            String epoch) {

        static Listed of(long balanceCents, Paging.Listed<CreditView> page) {
            return new Listed(balanceCents, page.items(), page.nextCursor(), page.eventSeq(), page.epoch());
        }
    }
}
