package herberge.adapter.postgres.shared;

import herberge.application.port.IdempotencyKeys;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.application.shared.StoredResult;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Stores idempotency keys and the results of their requests in table {@code idempotency_key}. A concurrent claim of the same key
 * blocks this one until it commits or rolls back, for a few seconds at most.
 */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {

    private static final String LIMIT_LOCK_WAIT = "set local lock_timeout = '3s'";
    private static final String RESET_LOCK_WAIT = "set local lock_timeout = default";

    private static final String CLAIM = """
            insert into idempotency_key (user_id, key, digest, claimed_at) values (:user, :key, :digest, :now)
            on conflict (user_id, key) do update
               set digest = excluded.digest, claimed_at = excluded.claimed_at,
                   outcome = null, kind = null, entity_id = null, revision = null, body = null
             where idempotency_key.claimed_at < :expired
            """;

    private static final String FIND = """
            select digest, outcome, kind, entity_id, revision, body from idempotency_key
             where user_id = :user and key = :key
            """;

    private static final String STORE = """
            update idempotency_key
               set outcome = :outcome, kind = :kind, entity_id = :id, revision = :revision, body = :body
             where user_id = :user and key = :key and outcome is null
            """;

    private static final String FORGET = """
            delete from idempotency_key
             where (user_id, key) in (select user_id, key from idempotency_key where claimed_at < :expired
                                       limit :atMost for update skip locked)
            """;

    private record StoredKey(String digest, StoredResult result) {}

    private final JdbiTransactions tx;

    public JdbiIdempotencyKeys(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Optional<StoredResult> claim(UserId user, String key, String digest, Instant now) {
        return tx.run(h -> {
            if (insertClaim(user, key, digest, now)) {
                return Optional.empty();
            }
            StoredKey stored = h.createQuery(FIND)
                    .bind("user", user.value())
                    .bind("key", key)
                    .map((row, context) -> readKey(row))
                    .one();
            if (!stored.digest().equals(digest)) {
                throw Refusal.because(new RequestFault.KeyReused());
            }
            return Optional.of(stored.result());
        });
    }

    private boolean insertClaim(UserId user, String key, String digest, Instant now) {
        Refusal busy = Refusal.because(new RequestFault.KeyInUse());
        return tx.lock(new LockBulkhead.Lock("idempotency key", user.value() + " " + key), busy, h -> {
            h.execute(LIMIT_LOCK_WAIT);
            int rows = h.createUpdate(CLAIM)
                    .bind("user", user.value())
                    .bind("key", key)
                    .bind("digest", digest)
                    .bind("now", CommonColumns.utc(now))
                    .bind("expired", CommonColumns.utc(now.minus(KEPT)))
                    .execute();
            h.execute(RESET_LOCK_WAIT);
            return rows == 1;
        });
    }

    @Override
    public void store(UserId user, String key, StoredResult result) {
        EntityKind kind = result.kind();
        tx.run(h -> h.createUpdate(STORE)
                .bind("user", user.value())
                .bind("key", key)
                .bind("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
                .bind("kind", kind == null ? null : kind.code())
                .bind("id", result.id())
                .bind("revision", result.revision())
                .bind("body", result.view())
                .execute());
    }

    @Override
    public int forget(Instant now, int atMost) {
        return tx.run(h -> h.createUpdate(FORGET)
                .bind("expired", CommonColumns.utc(now.minus(KEPT)))
                .bind("atMost", atMost)
                .execute());
    }

    private static StoredKey readKey(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        StoredResult result = new StoredResult(
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                kind == null ? null : EntityKind.of(kind).orElseThrow(),
                row.getObject("entity_id", Long.class),
                row.getString("revision"),
                row.getString("body"));
        return new StoredKey(row.getString("digest"), result);
    }
}
