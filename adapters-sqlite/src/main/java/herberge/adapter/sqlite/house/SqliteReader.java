package herberge.adapter.sqlite.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of an SQLite database by column name. Does not trust it: views, virtual tables and generated columns, which
 * would run code of the file, are never read, and values are limited in length.
 */
final class SqliteReader implements AutoCloseable {

    /** In bytes. The longest text of a real database is 1,300 bytes long. */
    private static final String LONGEST_VALUE = "4000000";

    private static final List<String> ROW_IDS = List.of("_rowid_", "rowid", "oid");

    private static final String TABLES = """
            select name, wr from pragma_table_list
             where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name
            """;

    private final Connection connection;

    /** The expression by which each table is ordered and its rows are known; absent for a table without one. */
    private final Map<String, String> keys = new HashMap<>();

    private SqliteReader(Connection connection) {
        this.connection = connection;
    }

    static SqliteReader open(Path copy) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("limit_length", LONGEST_VALUE);
        SqliteReader reader = new SqliteReader(DriverManager.getConnection("jdbc:sqlite:" + copy, properties));
        try (Statement pragmas = reader.connection.createStatement()) {
            pragmas.execute("pragma locking_mode = exclusive");
            pragmas.execute("pragma trusted_schema = off");
            pragmas.execute("pragma cell_size_check = on");
            pragmas.execute("pragma query_only = on");
            return reader;
        } catch (SQLException e) {
            reader.close();
            throw e;
        }
    }

    /** The message of a failure on one line, without the driver's prefix. */
    static String message(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .replaceFirst("^\\[\\w+]\\s*", "")
                .replaceAll("\\s+", " ");
    }

    /** What SQLite's own check finds first; {@code ok} if it finds nothing. */
    String integrity() throws SQLException {
        try (Statement check = connection.createStatement();
                ResultSet found = check.executeQuery("pragma integrity_check(1)")) {
            return found.next() ? found.getString(1).replaceAll("\\s+", " ") : "no answer";
        }
    }

    List<LegacyTable> tables() throws SQLException {
        List<LegacyTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(table(rows.getString(1), rows.getBoolean(2)));
            }
        }
        return tables;
    }

    private LegacyTable table(String name, boolean isWithoutRowId) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> notNull = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select name, \"notnull\" from pragma_table_info(?)")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                    if (rows.getBoolean(2)) {
                        notNull.add(rows.getString(1));
                    }
                }
            }
        }
        List<String> lower =
                columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        if (!isWithoutRowId) {
            ROW_IDS.stream().filter(id -> !lower.contains(id)).findFirst().ifPresent(id -> keys.put(name, id));
        }
        return new LegacyTable(name, columns, notNull, count(name));
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + quoted(table));
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    long highestId(String table) throws SQLException {
        String key = keys.get(table);
        long stored = key == null ? 0 : number("select max(" + key + ") from " + quoted(table));
        boolean counted = number("select count(*) from sqlite_schema where name = 'sqlite_sequence'") > 0;
        long given = counted
                ? number("select max(cast(seq as integer)) from sqlite_sequence where name = '"
                        + table.replace("'", "''") + "'")
                : 0;
        return Math.max(stored, given);
    }

    long read(LegacyTable table, Consumer<LegacyRow> consumer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select(table, "", ""))) {
            return read(table, statement, consumer);
        }
    }

    long readWithin(LegacyTable table, String column, long from, long to, Consumer<LegacyRow> consumer)
            throws SQLException {
        String name = quoted(column);
        try (PreparedStatement statement =
                connection.prepareStatement(select(table, " where " + name + " between ? and ?", name + ", "))) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            return read(table, statement, consumer);
        }
    }

    private String select(LegacyTable table, String where, String order) {
        String key = keys.get(table.name());
        String columns = Stream.concat(
                        Stream.of(key == null ? "0" : key),
                        table.columns().stream().map(SqliteReader::quoted))
                .collect(Collectors.joining(", "));
        String by = key == null ? "1" : key;
        return "select " + columns + " from " + quoted(table.name()) + where + " order by " + order + by;
    }

    private long read(LegacyTable table, PreparedStatement statement, Consumer<LegacyRow> consumer)
            throws SQLException {
        boolean hasKey = keys.containsKey(table.name());
        long position = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                position++;
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    values.put(table.columns().get(i), value(rows, i + 2));
                }
                consumer.accept(new LegacyRow(table.name(), hasKey ? rows.getLong(1) : position, values));
            }
        }
        return position;
    }

    static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String text && text.indexOf('\uFFFD') >= 0) {
            byte[] stored = rows.getBytes(column);
            return stored != null && !isUtf8(stored) ? stored : text;
        }
        return value;
    }

    /** Whether the bytes are a text; where they are none, the driver replaces what it cannot read. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("could not close a copy of a database", e);
        }
    }
}
