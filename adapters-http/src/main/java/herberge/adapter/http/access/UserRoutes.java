package herberge.adapter.http.access;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.RequestFingerprint;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.HashedInitialPassword;
import herberge.application.access.UserDraft;
import herberge.application.access.UserSummary;
import herberge.application.access.UserUseCases;
import herberge.application.access.UserView;
import herberge.application.shared.ChangeRequest;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import herberge.domain.user.UserDetails;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** {@code /users}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class UserRoutes implements Routes {

    private static final String PATH = "/api/v1/users";
    private static final String ONE = PATH + "/{id}";

    private final UserUseCases users;

    public UserRoutes(UserUseCases users) {
        this.users = users;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::add);
        routes.get(PATH + "/names", this::names);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
    }

    private void list(Context ctx) {
        Paging.answer(ctx, users.listUsers().list(RequestContext.caller(ctx), () -> Paging.only(ctx)));
    }

    private void names(Context ctx) {
        QueryParameters.requireNone(ctx);
        EntityResponses.answer(ctx, new Names(users.listUserNames().list(RequestContext.caller(ctx))));
    }

    private void add(Context ctx) {
        ChangeRequest<UserDraft> request =
                parse(ctx, reader -> ChangeRequestParser.creation(ctx, UserDraft.BLANK, reader, "lastLogin"));
        ChangeResponses.answer(ctx, users.addUser().add(RequestContext.caller(ctx), request));
    }

    private void read(Context ctx) {
        UserView user = users.readUser().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, user);
    }

    private void change(Context ctx) {
        ChangeRequest<UserDraft> request =
                parse(ctx, reader -> ChangeRequestParser.change(ctx, UserDraft.BLANK, reader, "lastLogin"));
        ChangeResponses.answer(ctx, users.changeUser().change(RequestContext.caller(ctx), id(ctx), request));
    }

    /**
     * Parses a request that may contain a password. The password is hashed first: that takes long, and everything else
     * happens in a unit of work.
     */
    private ChangeRequest<UserDraft> parse(
            Context ctx, Function<ChangeRequestParser.Reader<UserDraft>, ChangeRequest<UserDraft>> parser) {
        HashedInitialPassword hashed = users.hashInitialPassword()
                .hash(
                        RequestContext.caller(ctx),
                        ChangeRequestParser.text(ctx, "password").orElse(null));
        ChangeRequest<UserDraft> request = parser.apply((in, current) ->
                new UserDraft(details(in, current.details()), in.secret("password") == null ? null : hashed));
        return RequestFingerprint.withoutPassword(ctx, request, users.fingerprintPassword());
    }

    private static UserId id(Context ctx) {
        return new UserId(RequestContext.id(ctx, "user"));
    }

    private static UserDetails details(JsonFields in, UserDetails current) {
        return new UserDetails(
                in.text("username", current.username()),
                in.text("fullName", current.fullName()),
                in.text("email", current.email()),
                in.choice(
                        "role",
                        current.role(),
                        "admin, user",
                        code -> Role.ofPerson(code).orElse(null)),
                in.flag("active", current.active()));
    }

    /** The names of all users. */
    record Names(List<UserSummary> items) {}
}
