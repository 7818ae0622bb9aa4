package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.SigningKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Stores token signing keys in table {@code signing_key}. An advisory lock makes concurrent servers agree on one new
 * key.
 */
public final class JdbiSigningKeys implements SigningKeys {

    private static final long CREATION_LOCK = 0x6865726265726765L; // "herberge" in ASCII: the id of an advisory lock

    private static final String LOCK = "select pg_advisory_xact_lock(:lock)::text";

    private static final String NEWEST = """
            select id::text as id, replace(encode(secret, 'base64'), E'\\n', '') as secret, created_at
              from signing_key where created_at > :notBefore order by created_at desc, id limit 1
            """;

    private static final String INSERT = """
            insert into signing_key (secret, created_at) values (decode(:secret, 'base64'), :now)
            returning id::text as id, replace(encode(secret, 'base64'), E'\\n', '') as secret, created_at
            """;

    private static final String ALL = """
            select id::text as id, replace(encode(secret, 'base64'), E'\\n', '') as secret, created_at
              from signing_key order by created_at desc, id
            """;

    private static final String FORGET = """
            delete from signing_key k
             where exists (select from signing_key s where s.created_at > k.created_at and s.created_at < :then)
            """;

    private final JdbiTransactions tx;

    public JdbiSigningKeys(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public SigningKey ensureCurrent(String offered, Instant notBefore, Instant now) {
        return tx.lock("signing key", "all", h -> {
            h.createQuery(LOCK).bind("lock", CREATION_LOCK).mapTo(String.class).one();
            Optional<SigningKey> newest = h.createQuery(NEWEST)
                    .bind("notBefore", CommonColumns.utc(notBefore))
                    .map(JdbiSigningKeys::toKey)
                    .findOne();
            return newest.orElseGet(() -> h.createQuery(INSERT)
                    .bind("secret", offered)
                    .bind("now", CommonColumns.utc(now))
                    .map(JdbiSigningKeys::toKey)
                    .one());
        });
    }

    @Override
    public List<SigningKey> listAll() {
        return tx.run(h -> h.createQuery(ALL).map(JdbiSigningKeys::toKey).list());
    }

    @Override
    public void forgetReplacedBefore(Instant then) {
        tx.run(h -> h.createUpdate(FORGET).bind("then", CommonColumns.utc(then)).execute());
    }

    private static SigningKey toKey(ResultSet row, StatementContext context) throws SQLException {
        return new SigningKey(row.getString("id"), row.getString("secret"), CommonColumns.instant(row, "created_at"));
    }
}
