package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Rows;
import herberge.application.port.SigningKeys;
import java.time.Instant;
import java.util.Optional;

/** Table {@code signing_key}. Servers that start together take turns, so that they agree on one key. */
public final class JdbiSigningKeys implements SigningKeys {

    private static final long ONE_MAKER = 0x6865726265726765L; // "herberge": an advisory lock of our own

    private static final String ALONE = "select pg_advisory_xact_lock(:lock)::text";

    private static final String NEWEST = """
            select id::text as id, replace(encode(secret, 'base64'), E'\\n', '') as secret
              from signing_key order by created_at desc, id limit 1
            """;

    private static final String INSERT = """
            insert into signing_key (secret, created_at) values (decode(:secret, 'base64'), :now)
            returning id::text as id, replace(encode(secret, 'base64'), E'\\n', '') as secret
            """;

    private final JdbiTransactions tx;

    public JdbiSigningKeys(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public SigningKey current(String offered, Instant now) {
        return tx.run(h -> {
            h.createQuery(ALONE).bind("lock", ONE_MAKER).mapTo(String.class).one();
            Optional<SigningKey> newest = h.createQuery(NEWEST)
                    .map((row, context) -> new SigningKey(row.getString("id"), row.getString("secret")))
                    .findOne();
            return newest.orElseGet(() -> h.createQuery(INSERT)
                    .bind("secret", offered)
                    .bind("now", Rows.utc(now))
                    .map((row, context) -> new SigningKey(row.getString("id"), row.getString("secret")))
                    .one());
        });
    }
}
