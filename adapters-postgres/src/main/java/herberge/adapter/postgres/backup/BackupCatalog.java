package herberge.adapter.postgres.backup;

import herberge.adapter.postgres.backup.SnapshotFacts.Migration;
import herberge.adapter.postgres.backup.SnapshotFacts.SequenceValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads from the catalogs which tables and sequences belong to a backup, so that a new table needs no code here. */
final class BackupCatalog {

    /** Objects of extensions are left out, and the schema history, which the migrations of a restore write themselves. */
    private static final String OWN = """
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
               and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                                         and d.deptype = 'e')
            """;

    private static final String TABLES = """
            select c.relname,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum)
            <own> and c.relkind = 'r'
             order by c.relname collate "C"
            """.replace("<own>", OWN);

    private static final String SEQUENCES = """
            select c.relname
            <own> and c.relkind = 'S'
             order by c.relname collate "C"
            """.replace("<own>", OWN);

    private static final String MIGRATIONS = """
            select version, coalesce(checksum, 0) from flyway_schema_history
             where success and version is not null order by installed_rank
            """;

    private BackupCatalog() {}

    static List<BackupTable> tables(Connection connection) throws SQLException {
        List<BackupTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray(2).getArray();
                tables.add(new BackupTable(rows.getString(1), Arrays.asList(columns)));
            }
        }
        return tables;
    }

    static List<Migration> migrations(Connection connection) throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MIGRATIONS)) {
            while (rows.next()) {
                migrations.add(new Migration(rows.getString(1), rows.getInt(2)));
            }
        }
        return migrations;
    }

    static Map<String, SequenceValue> sequences(Connection connection) throws SQLException {
        Map<String, SequenceValue> values = new TreeMap<>();
        for (String name : Sql.texts(connection, SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + Names.quoted(name))) {
                row.next();
                values.put(name, new SequenceValue(row.getLong(1), row.getBoolean(2)));
            }
        }
        return values;
    }
}
