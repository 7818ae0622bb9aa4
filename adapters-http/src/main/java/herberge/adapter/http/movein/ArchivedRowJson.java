package herberge.adapter.http.movein;

import com.fasterxml.jackson.annotation.JsonRawValue;
import herberge.application.movein.MoveInUseCases.ArchivedRow;
import org.jspecify.annotations.Nullable;

/**
 * A kept row as responses show it.
 *
 * @param row      the values of the row as they were, a JSON object
 * @param entityId the id of what the row became here
 */
record ArchivedRowJson(
        long id,
        long importNumber,
        String table,
        long legacyId,
        String fate,
        @Nullable Long entityId,
        @Nullable Long guestId,
        @JsonRawValue String row) {

    static ArchivedRowJson of(ArchivedRow kept) {
        return new ArchivedRowJson(
                kept.id(),
                kept.number(),
                kept.table(),
                kept.key(),
                kept.fate().code(),
                kept.entity(),
                kept.guest(),
                kept.values());
    }
}
