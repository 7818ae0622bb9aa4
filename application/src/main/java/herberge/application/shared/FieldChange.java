package herberge.application.shared;

import org.jspecify.annotations.Nullable;

/** The change of one field, in the API's names and values. */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {}
