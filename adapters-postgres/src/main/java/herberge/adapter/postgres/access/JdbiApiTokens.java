package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.ApiTokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Stores API tokens in table {@code api_token}. */
public final class JdbiApiTokens implements ApiTokens {

    private static final String INSERT = """
            insert into api_token (user_id, name, scope, digest, created_at, expires_at)
            values (:user, :name, :scope, :digest, :at, :expiresAt)
            returning *
            """;

    private static final String FIND = "select * from api_token where id = :id";

    private static final String USED = "update api_token set last_used_at = :at where id = :id";

    private static final String END = "update api_token set ended_at = :at where id = :id and ended_at is null";

    private static final String LIST =
            "select * from api_token where user_id = :user and ended_at is null order by id desc limit :limit";

    private final JdbiTransactions tx;

    public JdbiApiTokens(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public ApiToken add(NewToken newToken) {
        return tx.run(h -> h.createQuery(INSERT)
                .bind("user", newToken.user().value())
                .bind("name", newToken.name())
                .bind("scope", newToken.scope().code())
                .bind("digest", newToken.digest())
                .bind("at", CommonColumns.utc(newToken.at()))
                .bind("expiresAt", CommonColumns.utc(newToken.expiresAt()))
                .map(JdbiApiTokens::toToken)
                .one());
    }

    @Override
    public Optional<StoredToken> find(ApiTokenId id) {
        return tx.run(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> new StoredToken(toToken(row, context), row.getString("digest")))
                .findOne());
    }

    @Override
    public void recordUse(ApiTokenId id, Instant at) {
        tx.run(h -> h.createUpdate(USED)
                .bind("id", id.value())
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    @Override
    public void end(ApiTokenId id, Instant at) {
        tx.run(h -> h.createUpdate(END)
                .bind("id", id.value())
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    @Override
    public List<ApiToken> list(UserId user) {
        return tx.run(h -> h.createQuery(LIST)
                .bind("user", user.value())
                .bind("limit", MAX_LISTED)
                .map(JdbiApiTokens::toToken)
                .list());
    }

    private static ApiToken toToken(ResultSet row, StatementContext context) throws SQLException {
        String scope = row.getString("scope");
        return new ApiToken(
                new ApiTokenId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                TokenScope.of(scope)
                        .orElseThrow(() -> new IllegalStateException("unknown token scope in the database: " + scope)),
                CommonColumns.instant(row, "created_at"),
                CommonColumns.instant(row, "expires_at"),
                CommonColumns.optionalInstant(row, "last_used_at"),
                row.getObject("ended_at") != null);
    }
}
