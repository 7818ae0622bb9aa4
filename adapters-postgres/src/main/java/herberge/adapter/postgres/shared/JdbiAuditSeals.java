package herberge.adapter.postgres.shared;

import herberge.application.port.AuditSeals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionException;

/** Reads table {@code audit_seal}. Only function {@code seal_changes}, which belongs to the owner, writes it. */
public final class JdbiAuditSeals implements AuditSeals {

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String HEAD =
            "select seq, encode(link, 'hex') as link from audit_seal order by seq desc limit 1";

    private static final String SEAL = "select seal_changes(:atMost)";

    private static final String WAITING = """
            select (select count(*) from audit_unsealed)
                 + (select coalesce(sum(cardinality(audit_ids)), 0) from audit_batch)
            """;

    /** PostgreSQL has the second setting from version 17 on. */
    private static final String NO_LIMIT = """
            select set_config('statement_timeout', '0', true)
            union all
            select set_config('transaction_timeout', '0', true)
             where current_setting('transaction_timeout', true) is not null
            """;

    private static final String WITHOUT_SEAL = """
            select a.id from audit_log a
             where not exists (select from audit_seal s where s.audit_id = a.id)
               and not exists (select from audit_unsealed u where u.audit_id = a.id)
               and a.id not in (select unnest(audit_ids) from audit_batch)
             order by a.id limit 1
            """;

    /**
     * Reads the texts that {@code audit_content} and {@code audit_facts} digest; the reader hashes them. The rules of what an
     * erasure leaves are repeated here, because an attacker who alters a row can alter a function too. Each side of a row
     * counts as blank (true), as not blank (false), or as not touched by the erasure of that guest (null).
     */
    private static final String SEALS = """
            with erasure as materialized (
              select named.id::numeric::bigint as audit_id, array_agg(person.id) as guests
                from audit_log a
               cross join lateral (
                     select a.record_id as id
                     union
                     select merged.id::numeric::bigint
                       from jsonb_path_query(a.new, '$.merged_from[*] ? (@ > 0 && @ < 9000000000000000000)') merged (id)
                     ) person
               cross join jsonb_path_query(a.new, '$.erasedRows[*] ? (@ > 0 && @ < 9000000000000000000)') named (id)
               where a.operation = 'erased' and a.table_name = 'guest'
                 and not exists (select from audit_seal e where e.audit_id = a.id and e.salt is null)
               group by 1),
            stay as materialized (
              select distinct a.record_id::text as booking, coalesce(a.new, a.old) ->> 'guest_id' as guest
                from audit_log a
               where a.table_name = 'booking'
                 and coalesce(a.new, a.old) ->> 'guest_id' in (select unnest(guests)::text from erasure))
            select s.seq, s.audit_id, encode(s.salt, 'hex') as salt, encode(s.content, 'hex') as content,
                   encode(s.link, 'hex') as link, a.id is not null as there,
                   jsonb_build_array(a.old, a.new)::text as row_content,
                   (told.facts || jsonb_build_array(a.client_id))::text as row_facts, told.facts::text as former_facts,
                   e.audit_id is not null as erased_for,
                   a.erased = (e.audit_id is not null or a.operation = 'erased') as rightly_marked,
                   s.salt is not null or exists (
                     select from unnest(e.guests::text[]) guest
                      cross join (values (a.old), (a.new)) side (it)
                      where side.it is not null
                      group by guest
                     having bool_and(case a.table_name
                       when 'guest' then coalesce(
                         guest = a.record_id::text and it ->> 'id' = guest and it ->> 'last_name' = '(erased)'
                         and not exists (
                           select from jsonb_each(case jsonb_typeof(it) when 'object' then it else '{}' end) f
                            where f.key not in
                                    ('id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by',
                                     'merged_from')
                              and f.value != case
                                when f.key in ('first_name', 'last_name') then '"(erased)"'::jsonb
                                when f.key in ('tags', 'companions') then '[]'
                                when f.key = 'member' then 'false'
                                else 'null' end), false)
                       when 'booking' then case when it ->> 'guest_id' = guest then
                         jsonb_build_array(it -> 'id', it -> 'companions', it -> 'notes', it -> 'cancellation_reason')
                           = jsonb_build_array(a.record_id, '[]'::jsonb, null, null)
                         and coalesce(it ->> 'agreed_reason', '(erased)') = '(erased)' end
                       when 'booking_group' then case when it ->> 'contact_guest_id' = guest then
                         jsonb_build_array(it -> 'id', it -> 'name', it -> 'notes')
                           = jsonb_build_array(a.record_id, '(erased)', null) end
                       when 'reminder' then case
                         when (coalesce(it ->> 'booking_id', ''), guest) not in (select booking, guest from stay) then null
                         when jsonb_build_array(it -> 'id', it -> 'title', it -> 'description')
                           = jsonb_build_array(a.record_id, '(erased)', null) then true
                         when it ->> 'type' = 'manual' and coalesce(a.old, a.new) ->> 'booking_id'
                           = coalesce(a.new, a.old) ->> 'booking_id' then false end
                       else false end)) as rightly_left
              from audit_seal s
              left join audit_log a on a.id = s.audit_id
              left join erasure e on e.audit_id = s.audit_id
             cross join lateral (select jsonb_build_array(
                     a.id, a.change_id, a.table_name, a.record_id, a.operation, a.user_id, a.username, a.request_id,
                     to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.owners) as facts) told
             order by s.seq
            """;

    private final JdbiTransactions tx;

    public JdbiAuditSeals(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public int seal(int atMost) {
        return tx.run(h ->
                h.createQuery(SEAL).bind("atMost", atMost).mapTo(Integer.class).one());
    }

    @Override
    public Optional<Head> head() {
        return tx.run(h -> h.createQuery(HEAD)
                .map((row, ctx) -> new Head(row.getLong("seq"), row.getString("link")))
                .findOne());
    }

    @Override
    public long countWaiting() {
        return withoutTimeLimits(h -> h.createQuery(WAITING).mapTo(Long.class).one());
    }

    @Override
    public Optional<Long> findUnsealed() {
        return withoutTimeLimits(
                h -> h.createQuery(WITHOUT_SEAL).mapTo(Long.class).findOne());
    }

    @Override
    public void read(Predicate<Seal> reader) {
        withoutTimeLimits(h -> {
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

    /** Runs without time limits of the database and the driver: an audit may have any size, and must be verified whole. */
    private <T> T withoutTimeLimits(Function<Handle, T> statements) {
        return tx.run(h -> {
            UnitOfWorkStatements.requireTransaction(h);
            h.createQuery(NO_LIMIT)
                    .mapTo(String.class)
                    .list(); // ends with the transaction; the limit of the driver does not
            int usual = setNetworkTimeout(h, 0);
            try {
                return statements.apply(h);
            } finally {
                setNetworkTimeout(h, usual);
            }
        });
    }

    private static int setNetworkTimeout(Handle handle, int milliseconds) {
        try {
            Connection connection = handle.getConnection();
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, milliseconds);
            return before;
        } catch (SQLException e) {
            throw new TransactionException("could not set the network timeout", e);
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seq"),
                row.getLong("audit_id"),
                row.getString("salt"),
                row.getString("content"),
                row.getString("link"),
                row.getBoolean("there") ? row(row) : null);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("row_content"),
                row.getString("row_facts"),
                row.getString("former_facts"),
                new Erasure(
                        row.getBoolean("erased_for"),
                        row.getBoolean("rightly_left"),
                        row.getBoolean("rightly_marked")));
    }
}
