package herberge.adapter.postgres.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Several queries that are sent in one round trip and executed one after the other. As with single statements, each sees
 * what was committed before it began, so a query after a lock sees what was committed while the lock was awaited.
 */
public final class Pipeline {

    /** The text of a query whose parameters have names, as Jdbi writes them: {@code :room}. Parsed once. */
    public static final class Sql {

        private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

        private final String text;
        private final List<String> names;

        public Sql(String named) {
            this.names = PARAMETER
                    .matcher(named)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            this.text = PARAMETER.matcher(named).replaceAll("?");
        }

        String text() {
            return text;
        }

        /** Binds the values from that parameter on; returns the parameter after them. */
        int bind(PreparedStatement statement, int first, Map<String, ?> values) throws SQLException {
            int parameter = first;
            for (String name : names) {
                statement.setObject(parameter++, Objects.requireNonNull(values.get(name), name));
            }
            return parameter;
        }
    }

    /** The rows of a query; available once the pipeline has run. */
    public static final class Rows<T> {

        private final Row.Reader<T> reader;
        private @Nullable List<T> rows;

        private Rows(Row.Reader<T> reader) {
            this.reader = reader;
        }

        public List<T> list() {
            return Objects.requireNonNull(rows, "the pipeline has not run");
        }

        public Optional<T> first() {
            return list().stream().findFirst();
        }

        /** The row of a query that always returns one. */
        public T only() {
            return first().orElseThrow(() -> new IllegalStateException("the query returned no row"));
        }

        private void read(PreparedStatement statement) throws SQLException {
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    found.add(reader.read(Row.of(result)));
                }
            }
            rows = found;
        }
    }

    private record Query(Sql sql, Map<String, ?> values, Rows<?> rows) {}

    private final List<Query> queries = new ArrayList<>();

    /** Adds a query with the values of its parameters. */
    public <T> Rows<T> query(Sql sql, Map<String, ?> values, Row.Reader<T> reader) {
        Rows<T> rows = new Rows<>(reader);
        queries.add(new Query(sql, values, rows));
        return rows;
    }

    /** Sends all queries and reads their rows; returns this pipeline. */
    public Pipeline run(Handle handle) {
        String sql = queries.stream().map(query -> query.sql().text()).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = UnitOfWorkStatements.prepare(handle, sql)) {
            bind(statement);
            long start = System.nanoTime();
            statement.execute();
            SlowStatementLog.executed(handle, sql, start);
            for (Query query : queries) {
                query.rows().read(statement);
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new TransactionException("could not run the queries", e);
        }
        return this;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (Query query : queries) {
            parameter = query.sql().bind(statement, parameter, query.values());
        }
    }
}
