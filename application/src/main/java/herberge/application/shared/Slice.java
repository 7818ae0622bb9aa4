package herberge.application.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** All items of a list; each page is read when its first item is needed. */
    public static <T> Stream<T> all(Function<PageRequest, Slice<T>> list) {
        return Stream.iterate(
                        list.apply(new PageRequest(PageRequest.DEFAULT_LIMIT, null)),
                        Objects::nonNull,
                        (Slice<T> page) -> page.next() == null
                                ? null
                                : list.apply(new PageRequest(PageRequest.DEFAULT_LIMIT, page.next())))
                .flatMap(page -> page.items().stream());
    }

    public <R> Slice<R> map(Function<T, R> to) {
        return new Slice<>(items.stream().map(to).toList(), next);
    }
}
