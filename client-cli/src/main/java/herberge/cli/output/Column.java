package herberge.cli.output;

import java.util.function.Function;

/** One column: its heading, and what it shows of an item. */
public record Column<T>(String heading, boolean number, boolean cuttable, Function<T, Object> value) {

    public static <T> Column<T> text(String heading, Function<T, Object> value) {
        return new Column<>(heading, false, true, value);
    }

    /** A text of which half would say something else, such as a time. */
    public static <T> Column<T> whole(String heading, Function<T, Object> value) {
        return new Column<>(heading, false, false, value);
    }

    /** Right-aligned in tables; in CSV never mistaken for text. */
    public static <T> Column<T> number(String heading, Function<T, Object> value) {
        return new Column<>(heading, true, false, value);
    }

    String of(T item) {
        return String.valueOf(value.apply(item));
    }
}
