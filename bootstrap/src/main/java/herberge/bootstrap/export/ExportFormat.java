package herberge.bootstrap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of an export. */
public enum ExportFormat {
    CSV(".csv") {
        @Override
        Rows write(OutputStream out, List<String> headings) throws IOException {
            return new CsvRows(out, headings);
        }
    },
    /** One JSON object per line, so that programs read any number of rows in constant memory. */
    JSON(".ndjson") {
        @Override
        Rows write(OutputStream out, List<String> headings) throws IOException {
            return new JsonRows(out, headings);
        }
    };

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The rows of one file. Not thread-safe; closing it closes the file. */
    interface Rows extends AutoCloseable {

        /**
         * Writes a row.
         *
         * @param values as {@link herberge.adapter.postgres.backup.DatabaseSnapshot.RowReader} receives them
         */
        void write(List<@Nullable Object> values) throws IOException;

        @Override
        void close() throws IOException;
    }

    abstract Rows write(OutputStream out, List<String> headings) throws IOException;

    String fileOf(String name) {
        return name + suffix;
    }
}
