package herberge.adapter.sqlite.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a database of the desktop program, in the newest variant of its schema. There is no journal: a file that was not
 * completed is of no use and is thrown away. Not thread-safe. Every method throws {@link Unwritable} if it fails.
 */
public final class LegacyFileWriter implements AutoCloseable {

    /** A file that cannot be written further; the message says in one line why. */
    public static final class Unwritable extends IllegalStateException {

        private static final long serialVersionUID = 1;

        Unwritable(Path file, SQLException cause) {
            super(file + " cannot be written: " + SqliteReader.message(cause), cause);
        }
    }

    private static final String SCHEMA = "legacy-schema.sql";

    private final Path file;
    private final Connection connection;
    private final Map<String, TableShape> shapes = new HashMap<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private LegacyFileWriter(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Makes the tables in a file that is empty. */
    public static LegacyFileWriter create(Path file) {
        LegacyFileWriter writer = null;
        try {
            writer = new LegacyFileWriter(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            writer.run("pragma locking_mode = exclusive", "pragma journal_mode = off", "pragma synchronous = off");
            writer.run("pragma foreign_keys = off", "begin");
            writer.run(schema().split(";\\s*\n", -1));
            writer.readShapes();
            return writer;
        } catch (SQLException e) {
            if (writer != null) {
                writer.close();
            }
            throw new Unwritable(file, e);
        }
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(LegacyFileWriter.class.getResourceAsStream(SCHEMA))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String... sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private void readShapes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select t.name, c.name, c."notnull" and c.pk = 0, c.dflt_value is not null, c.type
                          from pragma_table_list t join pragma_table_info(t.name) c
                         where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
                        """)) {
            while (rows.next()) {
                shapes.computeIfAbsent(rows.getString(1), name -> new TableShape(new LinkedHashMap<>()))
                        .add(rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), rows.getString(5));
            }
        }
    }

    public Set<String> tables() {
        return Set.copyOf(shapes.keySet());
    }

    /** The columns of a table; empty if the schema has no such table. */
    public Set<String> columns(String table) {
        TableShape shape = shapes.get(table);
        return shape == null ? Set.of() : shape.names();
    }

    /** Inserts a row, unless a constraint of the schema refuses it; returns whether it was inserted. */
    public boolean insert(String table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = shape(table).complete(row);
        String names = String.join(", ", values.keySet());
        String marks = values.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        return update(
                        "insert or ignore into " + table + " (" + names + ") values (" + marks + ")",
                        new ArrayList<>(values.values()))
                == 1;
    }

    /** Inserts a row, or changes the given columns of the row that has the same value in {@code key}. */
    public void put(String table, String key, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> given = shape(table).change(row);
        given.remove(key);
        List<@Nullable Object> values = new ArrayList<>(given.values());
        values.add(row.get(key));
        String changes = given.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        if (update("update " + table + " set " + changes + " where " + key + " = ?", values) == 0) {
            insert(table, row);
        }
    }

    /** Runs a statement of ours with these parameters, and returns how many rows it changed. */
    public int update(String sql, List<? extends @Nullable Object> parameters) {
        try {
            return prepared(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw new Unwritable(file, e);
        }
    }

    /** Runs a query of ours; rows are read one at a time. */
    public void query(
            String sql, List<? extends @Nullable Object> parameters, Consumer<List<@Nullable Object>> reader) {
        try (ResultSet rows = prepared(sql, parameters).executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(SqliteReader.value(rows, i));
                }
                reader.accept(row);
            }
        } catch (SQLException e) {
            throw new Unwritable(file, e);
        }
    }

    /** The number that a query of ours returns. */
    public long number(String sql, @Nullable Object... parameters) {
        long[] found = {0};
        query(sql, Arrays.asList(parameters), row -> found[0] = row.get(0) instanceof Long number ? number : 0);
        return found[0];
    }

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** Gives out no id of the table up to this one. */
    public void reserve(String table, long id) {
        if (update("update sqlite_sequence set seq = max(seq, ?) where name = ?", List.of(id, table)) == 0 && id > 0) {
            update("insert into sqlite_sequence (name, seq) values (?, ?)", List.of(table, id));
        }
    }

    private TableShape shape(String table) {
        return Objects.requireNonNull(shapes.get(table), table);
    }

    /** Whether the schema allows no null there. */
    boolean isRequired(String table, String column) {
        return shape(table).isRequired(column);
    }

    /**
     * Mends rows that name a row which is not there: clears what may be empty, and deletes the others. Returns how many rows
     * of each table were deleted.
     */
    public Map<String, Long> mendLostParents() {
        return new LostParents(this).mend();
    }

    /** Completes the file, whose content then is as SQLite's own check wants it. */
    public void finish() {
        try {
            run("commit");
            try (Statement check = connection.createStatement();
                    ResultSet found = check.executeQuery("pragma integrity_check(1)")) {
                String finding = found.next() ? found.getString(1) : "no answer";
                if (!finding.equals("ok")) {
                    throw new SQLException(finding);
                }
            }
        } catch (SQLException e) {
            throw new Unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Unwritable(file, e);
        }
    }
}
