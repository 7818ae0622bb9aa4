package herberge.adapter.postgres.shared;

import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads pages that are bounded in rows and in text: the driver fetches few rows at a time, and no more once the page has
 * enough. A page of the largest guests would else be in memory before the first of them is looked at.
 */
public final class PageReader {

    private final int rowsAtOnce;

    private PageReader(int rowsAtOnce) {
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Of rows that may have tens of thousands of characters: guests, and what the audit keeps of them. */
    public static PageReader ofLargeRows() {
        return new PageReader(8);
    }

    /** Of rows whose longest text is a note: mostly a page of them comes at once. */
    public static PageReader ofSmallRows() {
        return new PageReader(64);
    }

    /** What has been read, whether there is more, and how much text was looked at for it. */
    public record Part<T>(List<T> items, boolean more, long text) {}

    /** The page of a query that ends with {@code limit :limit}; {@code position} is where the next one starts. */
    public <T> Slice<T> slice(Query query, PageRequest page, Row.Reader<T> reader, Function<T, Cursor> position) {
        Part<T> part = part(query, page.limit(), reader);
        List<T> items = part.items();
        return new Slice<>(items, part.more() ? position.apply(items.get(items.size() - 1)) : null);
    }

    /** The first rows of such a query, at most so many. */
    public <T> Part<T> part(Query query, int limit, Row.Reader<T> reader) {
        Measure<T> measure = new Measure<>(reader);
        List<T> items = new ArrayList<>();
        query.bind("limit", limit + 1).setFetchSize(rowsAtOnce);
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

    /** All rows, read as they are gone through; closed at their end, or by whoever goes no further. */
    public <T> Stream<T> stream(Query query, Row.Reader<T> reader) {
        return query.setFetchSize(rowsAtOnce).map(Row.by(reader)).stream();
    }

    /** Passes all rows on, one after the other, however many there are. */
    public <T> void each(Query query, Row.Reader<T> reader, Consumer<T> taker) {
        query.setFetchSize(rowsAtOnce);
        try (ResultIterator<T> rows = query.map(Row.by(reader)).iterator()) {
            rows.forEachRemaining(taker);
        }
    }

    /** How much text all rows together have had. */
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
