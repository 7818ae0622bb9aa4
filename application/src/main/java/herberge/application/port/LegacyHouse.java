package herberge.application.port;

import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database of a house that the desktop program kept, opened for reading. It never changes while it is open, so that it
 * can be read again. Every method throws {@link Unreadable} if the database turns out to be damaged.
 */
public interface LegacyHouse {

    /** A database that cannot be read further; the message says in one line why. */
    final class Unreadable extends IllegalStateException {

        private static final long serialVersionUID = 1;

        public Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    LegacyFile file();

    /** All tables but those of the database itself, by name; views are none. */
    List<LegacyTable> tables();

    /** The highest id that the table ever gave out, also to rows that are gone; 0 if it never had any. */
    long highestId(String table);

    /** Reads all rows of a table, by key. */
    void read(String table, Consumer<LegacyRow> reader);

    /** The rows whose {@code column} is from {@code from} to {@code to}, by that column, then by key. */
    List<LegacyRow> readWithin(String table, String column, long from, long to);
}
