package herberge.application.shared;

import java.util.function.Supplier;

/** A slice of a list, and the place in the event log that it includes at least. */
public record Page<T>(Slice<T> slice, LogPosition position) {

    /** Reads the list only now, after the position was taken: whoever follows the log from there misses nothing. */
    public static <T> Page<T> after(LogPosition position, Supplier<Slice<T>> list) {
        return new Page<>(list.get(), position);
    }
}
