package herberge.adapter.postgres.shared;

import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads pages that are limited in rows and in text. The driver fetches few rows at a time, and none after the page is
 * full. Otherwise a page of the largest guests would be in memory before the first of them is examined.
 */
public final class PageReader {

    private final int fetchSize;
    private final int mostFetched;

    /**
     * Creates a reader.
     *
     * @param mostFetched the most rows that are fetched at a time of a long stream whose rows so far were small; so many
     *     of the largest rows must still fit into memory
     */
    private PageReader(int fetchSize, int mostFetched) {
        this.fetchSize = fetchSize;
        this.mostFetched = mostFetched;
    }

    /** For rows with up to tens of thousands of characters: guests and their audit rows. */
    public static PageReader ofLargeRows() {
        return new PageReader(8, 64);
    }

    /** For rows whose longest text is a note; a page of them is mostly fetched at once. */
    public static PageReader ofSmallRows() {
        return new PageReader(64, 512);
    }

    /**
     * For rows of a few hundred characters at most. An overview of a house is mostly fetched at once, and each part costs
     * the processor time of a round trip on both sides.
     */
    public static PageReader ofShortRows() {
        return new PageReader(1000, 1000);
    }

    /** The rows read, whether there are more, and the length of the text read for them. */
    public record Part<T>(List<T> items, boolean more, long textLength) {}

    /**
     * Reads the page of a query that ends with {@code limit :limit}; {@code position} returns the cursor after an item.
     */
    public <T> Slice<T> slice(Query query, PageRequest page, Row.Reader<T> reader, Function<T, Cursor> position) {
        Part<T> part = part(query, page.limit(), reader);
        List<T> items = part.items();
        return new Slice<>(items, part.more() ? position.apply(items.get(items.size() - 1)) : null);
    }

    /** Reads at most {@code limit} first rows of such a query. */
    public <T> Part<T> part(Query query, int limit, Row.Reader<T> reader) {
        Measure<T> measure = new Measure<>(reader);
        List<T> items = new ArrayList<>();
        query.bind("limit", limit + 1).setFetchSize(fetchSize);
        try (ResultIterator<T> rows =
                query.map((row, context) -> measure.read(Row.of(row))).iterator()) {
            while (rows.hasNext()) {
                T next = rows.next();
                if (items.size() == limit || (measure.exceeded() && !items.isEmpty())) {
                    return new Part<>(items, true, measure.length);
                }
                items.add(next);
            }
        }
        return new Part<>(items, false, measure.length);
    }

    /**
     * Streams all rows, read while the stream is consumed. While the rows are small, each fetch doubles the number of rows
     * of the next, because a long stream otherwise consists of round trips mostly. The stream closes itself at its end; a
     * caller that stops earlier closes it.
     */
    public <T> Stream<T> stream(Query query, Row.Reader<T> reader) {
        return query.setFetchSize(fetchSize).map(new Parts<>(reader)).stream();
    }

    /** Passes all rows to the consumer one by one, however many there are. */
    public <T> void each(Query query, Row.Reader<T> reader, Consumer<T> consumer) {
        query.setFetchSize(fetchSize);
        try (ResultIterator<T> rows = query.map(Row.by(reader)).iterator()) {
            rows.forEachRemaining(consumer);
        }
    }

    /** Maps the rows of a stream, and sets how many rows the driver fetches next. */
    private final class Parts<T> implements RowMapper<T> {

        private static final long SMALL = 65_536;

        private final Row.Reader<T> reader;
        private int part = fetchSize;
        private int rows;
        private long length;

        Parts(Row.Reader<T> reader) {
            this.reader = reader;
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            SizeCountingRow measured = new SizeCountingRow(Row.of(row));
            T read = reader.read(measured);
            length += measured.length();
            if (++rows == part) { // this is the last of the fetched rows
                part = Math.min(length > SMALL ? fetchSize : 2 * part, mostFetched);
                row.setFetchSize(part);
                rows = 0;
                length = 0;
            }
            return read;
        }
    }

    /** Counts the text of all rows together. */
    private static final class Measure<T> {

        private final Row.Reader<T> reader;
        private long length;

        Measure(Row.Reader<T> reader) {
            this.reader = reader;
        }

        T read(Row row) throws SQLException {
            SizeCountingRow measured = new SizeCountingRow(row);
            T read = reader.read(measured);
            length += measured.length();
            return read;
        }

        boolean exceeded() {
            return length > PageRequest.MAX_TEXT;
        }
    }
}
