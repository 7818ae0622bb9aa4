package herberge.adapter.http.access;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.AccessUseCases;
import herberge.application.access.HashedInitialPassword;
import herberge.application.access.UserDraft;
import herberge.application.access.UserSummary;
import herberge.application.access.UserView;
import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import herberge.domain.user.UserDetails;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /users}: translates JSON to commands and back; decides nothing. */
public final class UserRoutes implements Routes {

    private static final String PATH = "/api/v1/users";
    private static final String ONE = PATH + "/{id}";

    private final AccessUseCases access;
    private final IdempotentWrites writes;

    public UserRoutes(AccessUseCases access, IdempotentWrites writes) {
        this.access = access;
        this.writes = writes;
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
        Paging.answer(ctx, access.listUsers().list(RequestContext.caller(ctx), () -> Paging.only(ctx)));
    }

    private void names(Context ctx) {
        QueryParameters.requireNone(ctx);
        EntityResponses.answer(ctx, new Names(access.listUserNames().list(RequestContext.caller(ctx))));
    }

    private void add(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        RequestBody.Reader<UserDraft> reader = reader(ctx, caller);
        writes.answerWithPassword(ctx, claim -> {
            UserView made = access.addUser()
                    .add(
                            caller,
                            IdempotentWrites.edit(
                                    claim, blank -> RequestBody.creation(ctx, blank, reader, "lastLogin")));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        UserView user = access.readUser().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(user), user);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        RequestBody.Reader<UserDraft> reader = reader(ctx, caller);
        writes.answerWithPassword(ctx, claim -> {
            UserView now = access.changeUser()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(claim, is -> RequestBody.change(ctx, is, reader, "lastLogin")));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    /** A password is got ready before all else is read: that takes long, and the rest happens in a unit of work. */
    private RequestBody.Reader<UserDraft> reader(Context ctx, Caller caller) {
        HashedInitialPassword given = access.hashInitialPassword()
                .hash(caller, RequestBody.textual(ctx, "password").orElse(null));
        return (in, is) -> new UserDraft(details(in, is.details()), in.secret("password") == null ? null : given);
    }

    /** Covers the last login too, which is no change of the user. */
    private static UserId id(Context ctx) {
        return new UserId(RequestContext.id(ctx, "user"));
    }

    private static UserDetails details(JsonFields in, UserDetails is) {
        return new UserDetails(
                in.text("username", is.username()),
                in.text("fullName", is.fullName()),
                in.text("email", is.email()),
                in.choice(
                        "role",
                        is.role(),
                        "admin, user",
                        code -> Role.ofPerson(code).orElse(null)),
                in.flag("active", is.active()));
    }

    /** Who is who. */
    record Names(List<UserSummary> items) {}
}
