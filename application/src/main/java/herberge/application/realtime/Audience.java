package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.domain.user.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may hear of an event. Policies of the database guard what is read; what is pushed has this.
 *
 * @param adminsOnly whether it is about users
 * @param owners     who besides administrators; null: everybody
 */
public record Audience(boolean adminsOnly, @Nullable Set<Long> owners) {

    static final Audience EVERYBODY = new Audience(false, null);
    static final Audience ADMINS = new Audience(true, null);

    public Audience {
        owners = owners == null ? null : Set.copyOf(owners);
    }

    /** Who may hear of a thing of that kind; owners as {@link #owners}, and only where bookings are kept apart. */
    static Audience of(EntityKind kind, @Nullable Set<Long> owners, boolean ownBookingsOnly) {
        if (kind == EntityKind.USER) {
            return ADMINS;
        }
        return ownBookingsOnly && owners != null ? new Audience(false, owners) : EVERYBODY;
    }

    public boolean admits(Caller caller) {
        if (caller.role() != Role.USER) {
            return true;
        }
        return !adminsOnly && (owners == null || owners.contains(caller.userId().value()));
    }
}
