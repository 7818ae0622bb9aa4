package herberge.adapter.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes triggers, foreign keys, other constraints with an index, and indexes off the tables while rows are loaded, and
 * puts the same back. Rows can then be loaded in any order of tables, no trigger changes them or writes an audit row for
 * them, and an index built at once takes a fraction of the time of one that grows. Everything happens in the caller's
 * transaction.
 */
final class DetachedDefinitions {

    /** Constraints that views or functions depend on stay, as does everything of partitions. */
    private static final String CONSTRAINTS = """
            select c.relname, con.conname, pg_get_constraintdef(con.oid)
              from pg_constraint con join pg_class c on c.oid = con.conrelid
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
               and c.relname <> 'flyway_schema_history' and con.contype in ('f', 'p', 'u', 'x')
               and not exists (select from pg_depend d
                                where d.refclassid = 'pg_constraint'::regclass and d.refobjid = con.oid
                                  and d.classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass))
             order by con.contype = 'f', c.relname collate "C", con.contype = 'p' desc, con.conname collate "C"
            """;

    private static final String INDEXES = """
            select c.relname, i.relname, pg_get_indexdef(i.oid)
              from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
               and c.relname <> 'flyway_schema_history' and not x.indisreplident
               and not exists (select from pg_constraint con where con.conindid = i.oid and con.contype in ('p', 'u', 'x'))
               and not exists (select from pg_depend d where d.refclassid = 'pg_class'::regclass and d.refobjid = i.oid)
             order by c.relname collate "C", i.relname collate "C"
            """;

    private static final String TRIGGERS = """
            select c.relname, t.tgname, t.tgenabled::text
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
             order by c.relname collate "C", t.tgname collate "C"
            """;

    /** One definition on a table. */
    private record Definition(String table, String name, String text) {}

    private final Connection connection;
    private final List<Definition> constraints;
    private final List<Definition> indexes;
    private final List<Definition> triggers;

    private DetachedDefinitions(Connection connection) throws SQLException {
        this.connection = connection;
        this.constraints = read(CONSTRAINTS);
        this.indexes = read(INDEXES);
        this.triggers = read(TRIGGERS);
    }

    static DetachedDefinitions detach(Connection connection) throws SQLException {
        DetachedDefinitions definitions = new DetachedDefinitions(connection);
        for (Definition trigger : definitions.triggers) {
            definitions.alter(trigger, "disable trigger " + Names.quoted(trigger.name()));
        }
        for (int i = definitions.constraints.size() - 1; i >= 0; i--) { // foreign keys before the keys they refer to
            Definition constraint = definitions.constraints.get(i);
            definitions.alter(constraint, "drop constraint " + Names.quoted(constraint.name()));
        }
        for (Definition index : definitions.indexes) {
            Sql.run(connection, "drop index " + Names.quoted(index.name()));
        }
        return definitions;
    }

    /** Builds everything again, and compares it with what was there before. */
    void attach() throws SQLException {
        for (Definition index : indexes) {
            Sql.run(connection, index.text());
        }
        for (Definition constraint : constraints) {
            alter(constraint, "add constraint " + Names.quoted(constraint.name()) + " " + constraint.text());
        }
        for (Definition trigger : triggers) {
            alter(trigger, enabling(trigger.text()) + " trigger " + Names.quoted(trigger.name()));
        }
        if (!read(CONSTRAINTS).equals(constraints)
                || !read(INDEXES).equals(indexes)
                || !read(TRIGGERS).equals(triggers)) {
            throw new IllegalStateException("indexes, constraints or triggers differ from those of the migrations");
        }
    }

    private static String enabling(String state) {
        return switch (state) {
            case "O" -> "enable";
            case "A" -> "enable always";
            case "R" -> "enable replica";
            default -> "disable";
        };
    }

    private void alter(Definition definition, String action) throws SQLException {
        Sql.run(connection, "alter table " + Names.quoted(definition.table()) + " " + action);
    }

    private List<Definition> read(String sql) throws SQLException {
        List<Definition> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new Definition(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }
}
