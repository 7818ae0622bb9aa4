package herberge.application.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next one starts if there is more. */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** From one item more than asked for, which tells whether there is a next page. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Cursor> position) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, position.apply(items.get(limit - 1)));
    }

    /** All items of a list, page after page, each read when its turn comes. */
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
