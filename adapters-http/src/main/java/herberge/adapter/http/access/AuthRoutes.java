package herberge.adapter.http.access;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shares.Permit;
import herberge.application.access.AccessUseCases;
import herberge.application.access.Authenticated;
import herberge.application.access.ChangePassword;
import herberge.application.access.LogIn;
import herberge.application.access.RefreshSession;
import herberge.application.access.Session;
import herberge.application.shared.Asked;
import herberge.domain.shared.Faults;
import herberge.domain.shared.UserId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /auth}: letting people in. */
public final class AuthRoutes implements Routes {

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
        Parameters.requireNone(ctx);
        Asked<Login> asked = Body.creation(ctx, new Login(null, null), Login::read);
        Faults faults = asked.faultsSoFar();
        Login login = asked.draft();
        login.check(faults);
        faults.refuseIfAny();
        answer(ctx, access.logIn().logIn(login.toCommand(ctx)));
    }

    private void refresh(Context ctx) {
        Parameters.requireNone(ctx);
        Asked<Refresh> asked = Body.creation(ctx, new Refresh(null), Refresh::read);
        Faults faults = asked.faultsSoFar();
        asked.draft().check(faults);
        faults.refuseIfAny();
        answer(ctx, access.refreshSession().refresh(asked.draft().toCommand(ctx)));
    }

    /** What the session's first requests take is its user's from the beginning, not the address's. */
    private static void answer(Context ctx, Session.Opened opened) {
        Long id = opened.user().id();
        if (id != null) {
            Permit.belongsTo(ctx, opened.token(), new UserId(id));
        }
        Reads.answer(ctx, opened);
    }

    private void logOut(Context ctx) {
        access.logOut().logOut(Calls.caller(ctx), none -> Body.none(ctx, none));
        ctx.status(204);
    }

    private void session(Context ctx) {
        Parameters.requireNone(ctx);
        Authenticated who = Calls.authenticated(ctx);
        Reads.answer(ctx, new Session(access.readSelf().read(who.caller()), who.expiresAt(), who.mustChangePassword()));
    }

    private void changePassword(Context ctx) {
        access.changePassword().change(Calls.caller(ctx), () -> passwords(ctx));
        ctx.status(204);
    }

    private static Asked<ChangePassword.Input> passwords(Context ctx) {
        Parameters.requireNone(ctx);
        return Body.creation(ctx, new ChangePassword.Input(null, null), AuthRoutes::passwords);
    }

    private static ChangePassword.Input passwords(Inputs in, ChangePassword.Input none) {
        return new ChangePassword.Input(in.secret("oldPassword"), in.secret("newPassword"));
    }

    /** Who wants to stay. */
    private record Refresh(@Nullable String refreshToken) {

        static Refresh read(Inputs in, Refresh none) {
            return new Refresh(in.secret("refreshToken"));
        }

        void check(Faults faults) {
            if (refreshToken == null) {
                faults.addOnce("/refreshToken", Faults.REQUIRED, "must be given");
            } else if (refreshToken.length() > 1000) {
                faults.addOnce("/refreshToken", Faults.TOO_LONG, "must have at most 1000 characters");
            }
        }

        RefreshSession.Command toCommand(Context ctx) {
            return new RefreshSession.Command(
                    Objects.requireNonNull(refreshToken), Calls.address(ctx), Calls.requestId(ctx));
        }

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    /** Who wants in. */
    private record Login(
            @Nullable String username, @Nullable String password) {

        static Login read(Inputs in, Login none) {
            return new Login(in.text("username", none.username()), in.secret("password"));
        }

        void check(Faults faults) {
            faults.text("/username", username, 1000);
            if (password == null) {
                faults.addOnce("/password", Faults.REQUIRED, "must be given");
            } else if (password.length() > 1000) {
                faults.addOnce("/password", Faults.TOO_LONG, "must have at most 1000 characters");
            }
        }

        LogIn.Command toCommand(Context ctx) {
            return new LogIn.Command(
                    Objects.requireNonNull(username),
                    Objects.requireNonNull(password),
                    Calls.device(ctx),
                    Calls.clientId(ctx),
                    Calls.address(ctx),
                    Calls.requestId(ctx));
        }

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
