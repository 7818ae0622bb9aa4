package herberge.adapter.http.shared;

import org.jspecify.annotations.Nullable;

/** The result of reading a field; {@code present} is false where the current value stays. */
record ReadField(boolean present, @Nullable Object value) {

    static final ReadField ABSENT = new ReadField(false, null);
}
