package herberge.application.shared;

import java.util.function.Supplier;

/** A slice of a list, and the position in the event log up to which it includes every change. */
public record Page<T>(Slice<T> slice, LogPosition position) {

    /** Reads the list after the position was read: a client that follows the log from there misses nothing. */
    public static <T> Page<T> after(LogPosition position, Supplier<Slice<T>> list) {
        return new Page<>(list.get(), position);
    }
}
