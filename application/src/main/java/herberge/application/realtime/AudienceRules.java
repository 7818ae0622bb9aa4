package herberge.application.realtime;

import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ReadableBy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who receives events of an entity and who sees presence at it.
 *
 * @param ownBookingsOnly whether users see their own bookings only; otherwise owners do not matter
 */
public record AudienceRules(EntityCatalog entities, boolean ownBookingsOnly) {

    /** The audience of an entity of that kind; without owners every user may see it. */
    Audience of(EntityKind kind, @Nullable Set<Long> owners) {
        if (entities.type(kind).readers() == ReadableBy.ADMINS) {
            return Audience.ADMINS;
        }
        return ownBookingsOnly && owners != null ? new Audience(false, owners) : Audience.EVERY_USER;
    }
}
