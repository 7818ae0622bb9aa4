package herberge.adapter.http.access;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Json;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.AccessUseCases;
import herberge.application.access.ApiTokenView;
import herberge.application.access.SessionView;
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

/** {@code /auth/sessions} and {@code /auth/tokens}: lists, adds and revokes sessions and API tokens. */
public final class SessionAndTokenRoutes implements Routes {

    private static final String SESSIONS = "/api/v1/auth/sessions";
    private static final String TOKENS = "/api/v1/auth/tokens";

    /** The open sessions of a user. */
    record Sessions(List<SessionView> items) {}

    /** The API tokens of the caller. */
    record Tokens(List<ApiTokenView> items) {}

    private final AccessUseCases access;

    public SessionAndTokenRoutes(AccessUseCases access) {
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
        Sessions open = new Sessions(access.listSessions().list(RequestContext.caller(ctx), () -> whose(ctx)));
        EntityResponses.answer(ctx, open);
    }

    private void endSession(Context ctx) {
        access.revokeSession()
                .end(
                        RequestContext.caller(ctx),
                        new SessionId(RequestContext.id(ctx, "session")),
                        ChangeRequestParser.plainCommand(ctx));
        ctx.status(204);
    }

    private void tokens(Context ctx) {
        Tokens own = new Tokens(access.listTokens().list(RequestContext.caller(ctx)));
        QueryParameters.requireNone(ctx);
        EntityResponses.answer(ctx, own);
    }

    private void addToken(Context ctx) {
        ApiTokenView.Made made = access.addToken()
                .add(
                        RequestContext.caller(ctx),
                        ChangeRequestParser.plain(
                                ctx, ApiTokenDraft.BLANK, SessionAndTokenRoutes::draft, "lastUsedAt", "token"));
        ctx.status(201)
                .header("Location", TOKENS + "/" + made.id())
                .contentType("application/json")
                .result(Json.write(made));
    }

    private void endToken(Context ctx) {
        access.revokeToken()
                .end(
                        RequestContext.caller(ctx),
                        new ApiTokenId(RequestContext.id(ctx, "token")),
                        ChangeRequestParser.plainCommand(ctx));
        ctx.status(204);
    }

    private static @Nullable UserId whose(Context ctx) {
        return QueryParameters.read(ctx, Set.of("userId"), in -> Optional.ofNullable(in.number("userId")))
                .map(UserId::new)
                .orElse(null);
    }

    private static ApiTokenDraft draft(JsonFields in, ApiTokenDraft current) {
        return new ApiTokenDraft(
                in.text("name", current.name()),
                in.choice(
                        "scope",
                        current.scope(),
                        "read, write",
                        code -> TokenScope.of(code).orElse(null)),
                in.instant("expiresAt", current.expiresAt()));
    }
}
