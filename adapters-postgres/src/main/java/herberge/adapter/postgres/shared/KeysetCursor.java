package herberge.adapter.postgres.shared;

import herberge.application.shared.Cursor;
import herberge.application.shared.RequestFault;
import herberge.application.shared.RequestFault.OptionViolation;
import herberge.domain.shared.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads the sort keys from a cursor. A cursor that this server did not create is refused as a client error. */
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
            throw malformed();
        }
        return date;
    }

    private <T> T read(int index, Function<String, T> parse) {
        try {
            if (cursor.keys().size() == size) {
                return parse.apply(cursor.keys().get(index));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static RuntimeException malformed() {
        return RequestFault.malformed(Field.option("cursor"), OptionViolation.NO_CURSOR_OF_LIST);
    }
}
