package herberge.adapter.postgres.shared;

import herberge.application.shared.Cursor;
import herberge.application.shared.RequestFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads the sort keys back out of a cursor; one that we did not make is the client's mistake. */
public final class KeysetCursor {

    private final Cursor cursor;
    private final int size;

    public KeysetCursor(Cursor cursor, int size) {
        this.cursor = cursor;
        this.size = size;
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    public float real(int index) {
        return read(index, Float::parseFloat);
    }

    public LocalDate date(int index) {
        LocalDate date = read(index, LocalDate::parse);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw bad();
        }
        return date;
    }

    private <T> T read(int index, Function<String, T> as) {
        try {
            if (cursor.keys().size() == size) {
                return as.apply(cursor.keys().get(index));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw bad();
        }
        throw bad();
    }

    private static RuntimeException bad() {
        return RequestFault.malformed("cursor", "invalid", "is no cursor of this list");
    }
}
