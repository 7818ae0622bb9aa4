package herberge.application.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list: at most {@code limit} items after {@code after}, or from the start. It has fewer where their
 * texts together are longer than {@link #MAX_TEXT}, but never none where there is one.
 */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** In characters: so much as a page of the largest limit has where its items are of a usual size. */
    public static final int MAX_TEXT = 512 << 10;
}
