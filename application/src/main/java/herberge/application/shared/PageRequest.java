package herberge.application.shared;

import org.jspecify.annotations.Nullable;

/**
 * The wanted part of a list: at most {@code limit} items after {@code after}, or from the start. There are fewer if their
 * texts together are longer than {@link #MAX_TEXT}, but at least one if the list has one.
 */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** In characters: the length of a page with the largest limit and items of the usual size. */
    public static final int MAX_TEXT = 512 << 10;
}
