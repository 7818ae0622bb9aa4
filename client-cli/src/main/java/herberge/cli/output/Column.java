package herberge.cli.output;

import java.util.function.Function;

/** One column: its heading, and what it shows of an item. */
public record Column<T>(String heading, boolean number, Function<T, Object> value) {

    public static <T> Column<T> text(String heading, Function<T, Object> value) {
        return new Column<>(heading, false, value);
    }

    /** Right-aligned in tables; in CSV never mistaken for text. */
    public static <T> Column<T> number(String heading, Function<T, Object> value) {
        return new Column<>(heading, true, value);
    }

    String of(T item) {
        return String.valueOf(value.apply(item));
    }
}
