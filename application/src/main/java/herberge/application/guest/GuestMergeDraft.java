package herberge.application.guest;

import herberge.domain.guest.GuestId;
import herberge.domain.shared.Field;
import herberge.domain.shared.Version;
import org.jspecify.annotations.Nullable;

/**
 * Which guest is merged into another one, as a request gives it.
 *
 * @param from        the guest that ends
 * @param fromVersion the version of that guest that the caller knows
 */
public record GuestMergeDraft(
        @Nullable GuestId from, @Nullable Version fromVersion) {

    public static final GuestMergeDraft BLANK = new GuestMergeDraft(null, null);

    static final Field FROM = Field.of("from");
}
