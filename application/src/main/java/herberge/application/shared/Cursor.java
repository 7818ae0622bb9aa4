package herberge.application.shared;

import java.util.List;

/** Where a page of a list ended: the sort keys of its last item, as text. */
public record Cursor(List<String> keys) {

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
    }
}
