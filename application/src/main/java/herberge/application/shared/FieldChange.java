package herberge.application.shared;

import org.jspecify.annotations.Nullable;

/** A field that changed, in the API's names and values. */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {}
