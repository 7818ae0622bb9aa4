package herberge.adapter.postgres.shared;

import herberge.application.port.AuditSeals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.result.ResultIterator;

/** Table {@code audit_seal}, which the owner's function {@code publish_changes} alone writes. */
public final class JdbiAuditSeals implements AuditSeals {

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String HEAD =
            "select seq, encode(link, 'hex') as link from audit_seal order by seq desc limit 1";

    private static final String WAITING = "select count(*) from audit_unsealed";

    private static final String WITHOUT_SEAL = """
            select a.id from audit_log a
             where not exists (select from audit_seal s where s.audit_id = a.id)
               and not exists (select from audit_unsealed u where u.audit_id = a.id)
             order by a.id limit 1
            """;

    /** The texts are those that {@code audit_content} and {@code audit_link} digest; hashing them is the reader's part. */
    private static final String SEALS = """
            with erasure as materialized (
              select new -> 'erasedRows' as rows from audit_log where operation = 'erased')
            select s.seq, s.audit_id, encode(s.salt, 'hex') as salt, encode(s.content, 'hex') as content,
                   encode(s.link, 'hex') as link, a.id is not null as there,
                   jsonb_build_array(a.old, a.new)::text as row_content,
                   jsonb_build_array(
                     a.id, a.change_id, a.table_name, a.record_id, a.operation, a.user_id, a.username, a.request_id,
                     to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.owners)::text as row_facts,
                   s.salt is null and a.erased
                     and exists (select from erasure e where e.rows @> to_jsonb(s.audit_id)) as erased_for
              from audit_seal s left join audit_log a on a.id = s.audit_id
             order by s.seq
            """;

    private final JdbiTransactions tx;

    public JdbiAuditSeals(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Optional<Head> head() {
        return tx.run(h -> h.createQuery(HEAD)
                .map((row, ctx) -> new Head(row.getLong("seq"), row.getString("link")))
                .findOne());
    }

    @Override
    public long waiting() {
        return tx.run(h -> h.createQuery(WAITING).mapTo(Long.class).one());
    }

    @Override
    public Optional<Long> withoutSeal() {
        return tx.run(h -> h.createQuery(WITHOUT_SEAL).mapTo(Long.class).findOne());
    }

    @Override
    public void read(Predicate<Seal> reader) {
        tx.run(h -> {
            try (ResultIterator<Seal> seals = h.createQuery(SEALS)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map((row, ctx) -> seal(row))
                    .iterator()) {
                boolean more = true;
                while (more && seals.hasNext()) {
                    more = reader.test(seals.next());
                }
                return more;
            }
        });
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seq"),
                row.getLong("audit_id"),
                row.getString("salt"),
                row.getString("content"),
                row.getString("link"),
                row.getBoolean("there")
                        ? new Row(
                                row.getString("row_content"), row.getString("row_facts"), row.getBoolean("erased_for"))
                        : null);
    }
}
