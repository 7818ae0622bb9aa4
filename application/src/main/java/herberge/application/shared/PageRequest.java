package herberge.application.shared;

import org.jspecify.annotations.Nullable;

/** Which part of a list: at most {@code limit} items after {@code after}, or from the start. */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
}
