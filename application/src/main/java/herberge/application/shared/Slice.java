package herberge.application.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next part starts if there is one. */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Creates a slice from one item more than requested, which shows whether there is a next page. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Cursor> position) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, position.apply(items.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<T, R> to) {
        return new Slice<>(items.stream().map(to).toList(), next);
    }
}
