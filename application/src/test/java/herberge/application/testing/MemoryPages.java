package herberge.application.testing;

import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Builds pages like a store: limited in items and in text. */
final class MemoryPages {

    private MemoryPages() {}

    /** Returns the first page of these items; {@code position} gives the start of the next page. */
    static <T> Slice<T> slice(List<T> items, int limit, ToIntFunction<T> length, Function<T, Cursor> position) {
        List<T> page = new ArrayList<>();
        long text = 0;
        for (T item : items) {
            text += length.applyAsInt(item);
            if (page.size() == limit || (text > PageRequest.MAX_TEXT && !page.isEmpty())) {
                return new Slice<>(page, position.apply(page.get(page.size() - 1)));
            }
            page.add(item);
        }
        return new Slice<>(page, null);
    }
}
