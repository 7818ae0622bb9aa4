package herberge.application.realtime;

import herberge.application.shared.Caller;
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

    public boolean admits(Caller caller) {
        if (caller.role() != Role.USER) {
            return true;
        }
        return !adminsOnly && (owners == null || owners.contains(caller.userId().value()));
    }
}
