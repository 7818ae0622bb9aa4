package herberge.adapter.http.access;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
import herberge.application.access.AccessUseCases;
import herberge.application.access.GivenPassword;
import herberge.application.access.UserDraft;
import herberge.application.access.UserName;
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
    private final Writes writes;

    public UserRoutes(AccessUseCases access, Writes writes) {
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
        Paging.answer(ctx, access.listUsers().list(Calls.caller(ctx), () -> Paging.only(ctx)));
    }

    private void names(Context ctx) {
        Parameters.requireNone(ctx);
        Reads.answer(ctx, new Names(access.listUserNames().list(Calls.caller(ctx))));
    }

    private void add(Context ctx) {
        Caller caller = Calls.caller(ctx);
        Body.Reader<UserDraft> reader = reader(ctx, caller);
        writes.answerWithPassword(ctx, claim -> {
            UserView made = access.addUser()
                    .add(caller, Writes.edit(claim, blank -> Body.creation(ctx, blank, reader, "lastLogin")));
            return Reply.created(PATH + "/" + made.id(), etag(made), made);
        });
    }

    private void read(Context ctx) {
        UserView user = access.readUser().read(Calls.caller(ctx), id(ctx));
        Reads.answer(ctx, etag(user), user);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        Body.Reader<UserDraft> reader = reader(ctx, caller);
        writes.answerWithPassword(ctx, claim -> {
            UserView now = access.changeUser()
                    .change(caller, id(ctx), Writes.edit(claim, is -> Body.change(ctx, is, reader, "lastLogin")));
            return Reply.changed(etag(now), now);
        });
    }

    /** A password is got ready before all else is read: that takes long, and the rest happens in a unit of work. */
    private Body.Reader<UserDraft> reader(Context ctx, Caller caller) {
        GivenPassword given = access.preparePassword()
                .prepare(caller, Body.textual(ctx, "password").orElse(null));
        return (in, is) -> new UserDraft(details(in, is.details()), in.secret("password") == null ? null : given);
    }

    /** Covers the last login too, which is no change of the user. */
    private static String etag(UserView user) {
        return Reads.etag(user.version(), String.valueOf(user.lastLogin()));
    }

    private static UserId id(Context ctx) {
        return new UserId(Calls.id(ctx, "user"));
    }

    private static UserDetails details(Inputs in, UserDetails is) {
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
    record Names(List<UserName> items) {}
}
