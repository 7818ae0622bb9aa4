package herberge.adapter.http.access;

import herberge.adapter.http.limits.Permit;
import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.AccessUseCases;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.access.AccessUseCases.RefreshSession;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.IssuedSession;
import herberge.application.shared.ChangeRequest;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.UserId;
import herberge.domain.shared.ValueViolation;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /auth}: login, logout, the own session and the own password. */
public final class AuthRoutes implements Routes {

    private static final int MAX_TEXT = 1000;

    private final AccessUseCases access;

    public AuthRoutes(AccessUseCases access) {
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/auth/login", this::logIn);
        routes.post("/api/v1/auth/refresh", this::refresh);
        routes.post("/api/v1/auth/logout", this::logOut);
        routes.get("/api/v1/auth/session", this::session);
        routes.put("/api/v1/auth/password", this::changePassword);
    }

    private void logIn(Context ctx) {
        ChangeRequest<Login> request = ChangeRequestParser.plain(ctx, Login.BLANK, Login::read);
        request.requireUnderstood();
        Faults faults = request.faultsSoFar();
        Login login = request.appliedTo(Login.BLANK);
        login.check(faults);
        faults.refuseIfAny();
        answer(ctx, access.logIn().logIn(login.toCommand(ctx)));
    }

    private void refresh(Context ctx) {
        ChangeRequest<Refresh> request = ChangeRequestParser.plain(ctx, Refresh.BLANK, Refresh::read);
        request.requireUnderstood();
        Faults faults = request.faultsSoFar();
        Refresh refresh = request.appliedTo(Refresh.BLANK);
        refresh.check(faults);
        faults.refuseIfAny();
        answer(ctx, access.refreshSession().refresh(refresh.toCommand(ctx)));
    }

    /** Counts the first requests of the new session against its user at once, not against the address. */
    private static void answer(Context ctx, IssuedSession.Opened opened) {
        Long id = opened.user().id();
        if (id != null) {
            Permit.belongsTo(ctx, opened.token(), new UserId(id));
        }
        EntityResponses.answer(ctx, opened);
    }

    private void logOut(Context ctx) {
        access.logOut().logOut(RequestContext.caller(ctx), ChangeRequestParser.plainCommand(ctx));
        ctx.status(204);
    }

    private void session(Context ctx) {
        QueryParameters.requireNone(ctx);
        AuthenticatedCaller who = RequestContext.authenticated(ctx);
        EntityResponses.answer(
                ctx,
                new IssuedSession(access.readSelf().read(who.caller()), who.expiresAt(), who.mustChangePassword()));
    }

    private void changePassword(Context ctx) {
        access.changePassword()
                .change(
                        RequestContext.caller(ctx),
                        ChangeRequestParser.plain(ctx, ChangePassword.Input.BLANK, AuthRoutes::passwords));
        ctx.status(204);
    }

    private static ChangePassword.Input passwords(JsonFields in, ChangePassword.Input current) {
        return new ChangePassword.Input(in.secret("oldPassword"), in.secret("newPassword"));
    }

    private static void checkSecret(Faults faults, Field field, @Nullable String secret) {
        faults.checkGiven(field, secret);
        if (secret != null && secret.length() > MAX_TEXT) {
            faults.addOnce(field, new ValueViolation.TooLong(MAX_TEXT));
        }
    }

    /** The body of a refresh request. */
    private record Refresh(@Nullable String refreshToken) {

        static final Refresh BLANK = new Refresh(null);

        static Refresh read(JsonFields in, Refresh current) {
            return new Refresh(in.secret("refreshToken"));
        }

        void check(Faults faults) {
            checkSecret(faults, Field.of("refreshToken"), refreshToken);
        }

        RefreshSession.Command toCommand(Context ctx) {
            return new RefreshSession.Command(
                    Objects.requireNonNull(refreshToken), RequestContext.address(ctx), RequestContext.requestId(ctx));
        }

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    /** The body of a login request. */
    private record Login(
            @Nullable String username, @Nullable String password) {

        static final Login BLANK = new Login(null, null);

        static Login read(JsonFields in, Login current) {
            return new Login(in.text("username", current.username()), in.secret("password"));
        }

        void check(Faults faults) {
            faults.checkText(Field.of("username"), username, MAX_TEXT);
            checkSecret(faults, Field.of("password"), password);
        }

        LogIn.Command toCommand(Context ctx) {
            return new LogIn.Command(
                    Objects.requireNonNull(username),
                    Objects.requireNonNull(password),
                    RequestContext.device(ctx),
                    RequestContext.clientId(ctx),
                    RequestContext.address(ctx),
                    RequestContext.requestId(ctx));
        }

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
