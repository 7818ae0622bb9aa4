package herberge.adapter.postgres.shared;

import java.util.Optional;

/** Reads the states of an entity before and after the write of an audit entry. */
public final class AuditedState<T> {

    private static final String BEFORE = """
            select r.* from audit_log a cross join jsonb_populate_record(cast(null as <table>), a.old) r
             where a.id = :entry and a.table_name = :table and a.old is not null
            """;

    /** Without the key code: the audit stores that it changed, and not its value. */
    private static final String AFTER = """
            select r.* from audit_log a cross join jsonb_populate_record(cast(null as <table>), a.new - 'key_code') r
             where a.id = :entry and a.table_name = :table and a.new is not null
            """;

    private final JdbiTransactions tx;
    private final String table;
    private final Row.Reader<T> reader;

    public AuditedState(JdbiTransactions tx, String table, Row.Reader<T> reader) {
        this.tx = tx;
        this.table = table;
        this.reader = reader;
    }

    public Optional<T> before(long entry) {
        return read(BEFORE, entry);
    }

    public Optional<T> after(long entry) {
        return read(AFTER, entry);
    }

    private Optional<T> read(String sql, long entry) {
        return tx.run(h -> h.createQuery(sql)
                .define("table", table)
                .bind("table", table) // within quotes nothing is put in
                .bind("entry", entry)
                .map(Row.by(reader))
                .findOne());
    }
}
