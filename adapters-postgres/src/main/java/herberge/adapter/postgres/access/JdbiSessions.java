package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.Sessions;
import herberge.domain.shared.UserId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Stores login sessions in table {@code session}. */
public final class JdbiSessions implements Sessions {

    private static final String INSERT = """
            insert into session (user_id, device, address, created_at, last_used_at, expires_at, lineage,
                                 refresh_digest)
            values (:user, :device, :address, :at, :at, :expiresAt, :lineage, :digest)
            returning *
            """;

    private static final String FIND = "select * from session where id = :id";

    private static final String LOCK = "select * from session where id = :id for no key update";

    private static final String ROTATE = """
            update session
               set refresh_digest = :digest, former_digest = :former, former_seed = :seed, rotated_at = :at,
                   last_used_at = :at, expires_at = :expiresAt, address = :address
             where id = :id
            """;

    private static final String END =
            "update session set ended_at = :at, ended_why = :why where id = :id and ended_at is null";

    private static final String END_ALL = """
            update session set ended_at = :at, ended_why = :why
             where user_id = :user and ended_at is null and id <> :except
            """;

    private static final String OPEN = """
            select * from session where user_id = :user and ended_at is null and expires_at > :now order by id desc
             limit :limit
            """;

    private static final String FORGET = "select forget_sessions(:before, :atMost)";

    private final JdbiTransactions tx;

    public JdbiSessions(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Session add(NewSession newSession) {
        return tx.run(h -> h.createQuery(INSERT)
                .bind("user", newSession.user().value())
                .bind("device", newSession.device())
                .bind("address", newSession.address())
                .bind("at", CommonColumns.utc(newSession.at()))
                .bind("expiresAt", CommonColumns.utc(newSession.expiresAt()))
                .bind("lineage", newSession.lineage())
                .bind("digest", newSession.digest())
                .map(JdbiSessions::toSession)
                .one());
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return tx.run(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map(JdbiSessions::toSession)
                .findOne());
    }

    @Override
    public Optional<StoredSession> lock(SessionId id) {
        return tx.lock(
                "session",
                id.value(),
                h -> h.createQuery(LOCK)
                        .bind("id", id.value())
                        .map((row, context) -> new StoredSession(
                                toSession(row, context),
                                row.getString("lineage"),
                                row.getString("refresh_digest"),
                                former(row)))
                        .findOne());
    }

    @Override
    public void rotate(SessionId id, String digest, Former former, String address, Instant expiresAt) {
        int rows = tx.run(h -> h.createUpdate(ROTATE)
                .bind("id", id.value())
                .bind("digest", digest)
                .bind("former", former.digest())
                .bind("seed", former.seed())
                .bind("at", CommonColumns.utc(former.rotatedAt()))
                .bind("address", address)
                .bind("expiresAt", CommonColumns.utc(expiresAt))
                .execute());
        CommonColumns.requireOne(rows, "session");
    }

    @Override
    public void end(SessionId id, SessionEnd why, Instant at) {
        tx.run(h -> h.createUpdate(END)
                .bind("id", id.value())
                .bind("why", why.code())
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    @Override
    public void endAll(UserId user, @Nullable SessionId except, SessionEnd why, Instant at) {
        tx.run(h -> h.createUpdate(END_ALL)
                .bind("user", user.value())
                .bind("except", except == null ? 0 : except.value())
                .bind("why", why.code())
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    @Override
    public List<Session> listOpen(UserId user, Instant now) {
        return tx.run(h -> h.createQuery(OPEN)
                .bind("user", user.value())
                .bind("now", CommonColumns.utc(now))
                .bind("limit", MAX_LISTED)
                .map(JdbiSessions::toSession)
                .list());
    }

    @Override
    public int forget(Instant now, int atMost) {
        return tx.run(h -> h.createQuery(FORGET)
                .bind("before", CommonColumns.utc(now.minus(KEPT_AFTER_END)))
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .one());
    }

    private static @Nullable Former former(ResultSet row) throws SQLException {
        String digest = row.getString("former_digest");
        return digest == null
                ? null
                : new Former(digest, row.getString("former_seed"), CommonColumns.instant(row, "rotated_at"));
    }

    private static @Nullable SessionEnd end(@Nullable String why) {
        return why == null ? null : SessionEnd.of(why);
    }

    private static Session toSession(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                new SessionId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getString("device"),
                row.getString("address"),
                CommonColumns.instant(row, "created_at"),
                CommonColumns.instant(row, "last_used_at"),
                CommonColumns.instant(row, "expires_at"),
                end(row.getString("ended_why")));
    }
}
