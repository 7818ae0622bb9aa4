package herberge.cli.output;

import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.function.Function;

/** A column of a listing: its heading and the value of an item. */
public record Column<T>(String heading, boolean number, boolean cuttable, Function<T, Object> value) {

    public static <T> Column<T> text(String heading, Function<T, Object> value) {
        return new Column<>(heading, false, true, value);
    }

    /** A text that must not be cut, because its beginning means something else, such as a time. */
    public static <T> Column<T> whole(String heading, Function<T, Object> value) {
        return new Column<>(heading, false, false, value);
    }

    /** A number: right-aligned in tables, never escaped in CSV. */
    public static <T> Column<T> number(String heading, Function<T, Object> value) {
        return new Column<>(heading, true, false, value);
    }

    /** Returns the column as people read it in this language: heading, days, codes and amounts. */
    Column<T> in(Texts texts) {
        return new Column<>(texts.heading(heading), number, cuttable, item -> shown(texts, value.apply(item)));
    }

    private static Object shown(Texts texts, Object value) {
        if (value instanceof LocalDate day) {
            return texts.tableDay(day);
        }
        return texts.shown(value);
    }

    String of(T item) {
        return String.valueOf(value.apply(item));
    }
}
