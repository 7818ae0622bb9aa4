package herberge.adapter.http.access;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Json;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.AccessUseCases;
import herberge.application.access.ApiTokenView;
import herberge.application.access.SessionView;
import herberge.application.shared.Asked;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.SessionId;
import herberge.domain.user.TokenScope;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /auth/sessions} and {@code /auth/tokens}: where somebody is logged in, and what machines come in by. */
public final class PassRoutes implements Routes {

    private static final String SESSIONS = "/api/v1/auth/sessions";
    private static final String TOKENS = "/api/v1/auth/tokens";

    /** Where somebody is logged in. */
    record Sessions(List<SessionView> items) {}

    /** What machines come in by. */
    record Tokens(List<ApiTokenView> items) {}

    private final AccessUseCases access;

    public PassRoutes(AccessUseCases access) {
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(SESSIONS, this::sessions);
        routes.delete(SESSIONS + "/{id}", this::endSession);
        routes.get(TOKENS, this::tokens);
        routes.post(TOKENS, this::addToken);
        routes.delete(TOKENS + "/{id}", this::endToken);
    }

    private void sessions(Context ctx) {
        Sessions open = new Sessions(access.listSessions().list(Calls.caller(ctx), () -> whose(ctx)));
        Reads.answer(ctx, open);
    }

    private void endSession(Context ctx) {
        access.endSession()
                .end(Calls.caller(ctx), new SessionId(Calls.id(ctx, "session")), none -> Body.none(ctx, none));
        ctx.status(204);
    }

    private void tokens(Context ctx) {
        Tokens own = new Tokens(access.listTokens().list(Calls.caller(ctx)));
        Parameters.requireNone(ctx);
        Reads.answer(ctx, own);
    }

    private void addToken(Context ctx) {
        ApiTokenView.Made made = access.addToken().add(Calls.caller(ctx), () -> wanted(ctx));
        ctx.status(201)
                .header("Location", TOKENS + "/" + made.id())
                .contentType("application/json")
                .result(Json.write(made));
    }

    private void endToken(Context ctx) {
        access.endToken().end(Calls.caller(ctx), new ApiTokenId(Calls.id(ctx, "token")), none -> Body.none(ctx, none));
        ctx.status(204);
    }

    private static @Nullable UserId whose(Context ctx) {
        return Parameters.read(ctx, Set.of("userId"), in -> Optional.ofNullable(in.number("userId")))
                .map(UserId::new)
                .orElse(null);
    }

    private static Asked<ApiTokenDraft> wanted(Context ctx) {
        Parameters.requireNone(ctx);
        return Body.creation(ctx, ApiTokenDraft.BLANK, PassRoutes::draft, "lastUsedAt", "token");
    }

    private static ApiTokenDraft draft(Inputs in, ApiTokenDraft is) {
        return new ApiTokenDraft(
                in.text("name", is.name()),
                in.choice(
                        "scope",
                        is.scope(),
                        "read, write",
                        code -> TokenScope.of(code).orElse(null)),
                in.instant("expiresAt", is.expiresAt()));
    }
}
