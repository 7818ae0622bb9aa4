package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.domain.user.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users who receive an event. Row-level policies of the database guard reads; this guards what is pushed.
 *
 * @param adminsOnly whether only administrators receive it, as events about users
 * @param owners     the users who receive it besides administrators; null: every user
 */
public record Audience(boolean adminsOnly, @Nullable Set<Long> owners) {

    static final Audience EVERY_USER = new Audience(false, null);
    static final Audience ADMINS = new Audience(true, null);

    public Audience {
        owners = owners == null ? null : Set.copyOf(owners);
    }

    public boolean includes(Caller caller) {
        if (caller.role() != Role.USER) {
            return true;
        }
        return !adminsOnly && (owners == null || owners.contains(caller.userId().value()));
    }
}
