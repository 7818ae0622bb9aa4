package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;
import static herberge.cli.output.Column.whole;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.ApiToken;
import herberge.cli.api.NewAccount;
import herberge.cli.api.Session;
import herberge.cli.api.User;
import herberge.cli.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of users, sessions, tokens and accounts. Tables show the time of the house, CSV the server's instants.
 */
public final class AccessListings {

    private static final List<Column<ApiToken>> TOKEN_CSV = List.of(
            number("id", ApiToken::id),
            text("name", ApiToken::name),
            text("scope", ApiToken::scope),
            text("createdAt", token -> instant(token.createdAt())),
            text("expiresAt", token -> instant(token.expiresAt())),
            text("lastUsedAt", token -> instant(token.lastUsedAt())));

    private final SentenceContext context;

    public AccessListings(SentenceContext context) {
        this.context = context;
    }

    public Listing<User> users() {
        return new Listing<>(
                User::of,
                List.of(
                        number("ID", user -> id(user.id())),
                        text("User name", User::username),
                        text("Name", User::fullName),
                        text("E-mail", User::email),
                        text("Role", User::role),
                        whole("Last login", user -> moment(user.lastLogin())),
                        text("", user -> user.active() ? "" : new Text("inactive"))),
                List.of(
                        number("id", user -> id(user.id())),
                        text("username", User::username),
                        text("fullName", User::fullName),
                        text("email", User::email),
                        text("role", User::role),
                        text("active", User::active),
                        text("lastLogin", user -> instant(user.lastLogin())),
                        number("version", User::version)));
    }

    public Listing<Session> sessions() {
        return new Listing<>(
                Session::of,
                List.of(
                        number("ID", Session::id),
                        text("Device", Session::device),
                        text("Address", Session::address),
                        whole("Since", session -> moment(session.createdAt())),
                        whole("Last used", session -> moment(session.lastUsedAt())),
                        text("", session -> session.current() ? new Text("sessions.this") : "")),
                List.of(
                        number("id", Session::id),
                        text("device", Session::device),
                        text("address", Session::address),
                        text("createdAt", session -> instant(session.createdAt())),
                        text("lastUsedAt", session -> instant(session.lastUsedAt())),
                        text("expiresAt", session -> instant(session.expiresAt())),
                        text("current", Session::current)));
    }

    public Listing<ApiToken> tokens() {
        return new Listing<>(
                ApiToken::of,
                List.of(
                        number("ID", ApiToken::id),
                        text("Name", ApiToken::name),
                        text("Scope", ApiToken::scope),
                        whole("Expires", token -> moment(token.expiresAt())),
                        whole("Last used", token -> moment(token.lastUsedAt()))),
                TOKEN_CSV);
    }

    /** The columns of a token with its secret, directly after its creation. */
    public static List<Column<ApiToken>> secretCsv() {
        List<Column<ApiToken>> columns = new ArrayList<>(TOKEN_CSV);
        columns.add(text("token", ApiToken::secret));
        return columns;
    }

    /** The columns of new accounts with their first passwords. */
    public static Listing<NewAccount> accounts() {
        return new Listing<>(
                AccessListings::account,
                List.of(
                        text("User name", account -> account.user().username()),
                        text("Name", account -> account.user().fullName()),
                        text("Role", account -> account.user().role()),
                        text("First password", AccessListings::firstPassword)),
                List.of(
                        number("id", account -> id(account.user().id())),
                        text("username", account -> account.user().username()),
                        text("fullName", account -> account.user().fullName()),
                        text("email", account -> account.user().email()),
                        text("role", account -> account.user().role()),
                        text("password", NewAccount::firstPassword)));
    }

    private static NewAccount account(JsonNode json) {
        String password = json.path("password").asText("");
        return new NewAccount(User.of(json), password);
    }

    private static Object firstPassword(NewAccount account) {
        return account.firstPassword().isEmpty() ? new Text("password.given") : account.firstPassword();
    }

    private Object moment(@Nullable Instant instant) {
        return instant == null ? new Text("never") : context.tableTexts().moment(instant, context.zone());
    }

    private static Object instant(@Nullable Instant instant) {
        return instant == null ? "" : instant;
    }

    private static Object id(@Nullable Long id) {
        return id == null ? "" : id;
    }
}
