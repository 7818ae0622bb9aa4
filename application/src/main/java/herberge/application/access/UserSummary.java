package herberge.application.access;

import herberge.application.port.Users;
import org.jspecify.annotations.Nullable;

/** What every role may know of a user, so that ids can be shown as names. */
public record UserSummary(
        long id, String username, @Nullable String fullName) {

    static UserSummary of(Users.Name name) {
        return new UserSummary(name.id(), name.username(), name.fullName());
    }
}
