package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Users;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Stores users in tables {@code app_user} and {@code user_login}. */
public final class JdbiUsers implements Users {

    public static final EntityTable<User> TABLE = EntityTable.plain(EntityKind.USER, "app_user", JdbiUsers::user);

    private static final String FIND = """
            select u.*, l.last_login from app_user u left join user_login l on l.user_id = u.id
             where u.id = :id and u.role <> 'system'
            """;

    private static final String FIND_BY_NAME = """
            select u.*, l.last_login from app_user u left join user_login l on l.user_id = u.id
             where u.username = :username and u.role <> 'system'
            """;

    private static final String LOCK = "select id from app_user where id = :id and role <> 'system' for no key update";

    private static final String EXISTS = "select exists (select from app_user where username = :username)";

    private static final String LIST = """
            select u.*, l.last_login from app_user u left join user_login l on l.user_id = u.id
             where u.role <> 'system' and u.username > :after
             order by u.username limit :limit
            """;

    private static final String NAMES = "select id, username, full_name from app_user order by id";

    private static final String LOCK_ADMINS =
            "select id from app_user where role = 'admin' and active order by id for no key update";

    private static final String INSERT = """
            insert into app_user (username, full_name, email, role, active, must_change_password, password_hash, version,
                                  created_at, created_by, updated_at, updated_by)
            values (:username, :fullName, :email, :role, :active, :mustChange, :hash, 1,
                    :createdAt, :createdBy, :updatedAt, :updatedBy)
            returning *, null::timestamptz as last_login
            """;

    private static final String UPDATE = """
            update app_user
               set username = :username, full_name = :fullName, email = :email, role = :role, active = :active,
                   must_change_password = :mustChange, password_hash = coalesce(:hash, password_hash),
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String REHASH =
            "update app_user set password_hash = :hash where id = :id and password_hash = :outdated";

    private static final String LOGGED_IN = """
            insert into user_login (user_id, last_login) values (:id, :at)
            on conflict (user_id) do update set last_login = excluded.last_login
            """;

    private final JdbiTransactions tx;

    public JdbiUsers(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Optional<User> find(UserId id) {
        return tx.run(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map(Row.by(JdbiUsers::user))
                .findOne());
    }

    @Override
    public Optional<Credentials> findCredentials(String username) {
        return tx.run(h -> h.createQuery(FIND_BY_NAME)
                .bind("username", username)
                .map(JdbiUsers::toCredentials)
                .findOne());
    }

    @Override
    public Optional<Credentials> findCredentials(UserId id) {
        return tx.run(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map(JdbiUsers::toCredentials)
                .findOne());
    }

    @Override
    public Optional<User> lock(UserId id) {
        return tx.lock(
                        "user",
                        id.value(),
                        h -> h.createQuery(LOCK)
                                .bind("id", id.value())
                                .mapTo(Long.class)
                                .findOne())
                .flatMap(found -> find(id));
    }

    @Override
    public boolean exists(String username) {
        return tx.run(h -> h.createQuery(EXISTS)
                .bind("username", username)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Slice<User> list(PageRequest page) {
        Cursor after = page.after();
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(LIST).bind("after", after == null ? "" : new KeysetCursor(after, 1).text(0)),
                        page,
                        JdbiUsers::user,
                        user -> Cursor.of(user.username())));
    }

    @Override
    public List<Name> listNames() {
        return tx.run(h -> h.createQuery(NAMES)
                .map((row, context) ->
                        new Name(row.getLong("id"), row.getString("username"), row.getString("full_name")))
                .list());
    }

    @Override
    public int lockActiveAdmins() {
        return tx.lock(
                "list of administrators",
                "all",
                h -> h.createQuery(LOCK_ADMINS).mapTo(Long.class).list().size());
    }

    @Override
    public User add(UserDetails details, String passwordHash, boolean mustChangePassword, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(bind(h.createQuery(INSERT), details), authorship)
                .bind("mustChange", mustChangePassword)
                .bind("hash", passwordHash)
                .map(Row.by(JdbiUsers::user))
                .one());
    }

    @Override
    public void save(User user, @Nullable String passwordHash) {
        int rows = tx.run(
                h -> CommonColumns.bindAuthorship(bind(h.createUpdate(UPDATE), user.details()), user.authorship())
                        .bind("mustChange", user.mustChangePassword())
                        .bind("hash", passwordHash)
                        .bind("id", user.id().value())
                        .bind("version", user.version().value())
                        .execute());
        CommonColumns.requireOne(rows, "user");
    }

    @Override
    public void rehash(UserId id, String outdated, String hash) {
        tx.run(h -> h.createUpdate(REHASH)
                .bind("id", id.value())
                .bind("outdated", outdated)
                .bind("hash", hash)
                .execute());
    }

    @Override
    public void recordLogin(UserId id, Instant at) {
        tx.run(h -> h.createUpdate(LOGGED_IN)
                .bind("id", id.value())
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, UserDetails details) {
        Role role = details.role();
        return statement
                .bind("username", details.username())
                .bind("fullName", details.fullName())
                .bind("email", details.email())
                .bind("role", role == null ? null : role.code())
                .bind("active", details.active());
    }

    /** Reads a user. The last login comes from another table and is missing in audit rows. */
    public static User user(Row row) throws SQLException {
        UserDetails details = new UserDetails(
                row.text("username"),
                row.text("full_name"),
                row.optionalText("email"),
                Role.of(row.text("role")),
                row.flag("active"));
        return new User(
                new UserId(row.number("id")),
                details,
                row.flag("must_change_password"),
                row.optionalInstant("last_login"),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    private static Credentials toCredentials(ResultSet row, StatementContext context) throws SQLException {
        return new Credentials(user(Row.of(row)), row.getString("password_hash"));
    }
}
