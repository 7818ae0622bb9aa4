package herberge.application.access;

import herberge.application.port.Users;
import org.jspecify.annotations.Nullable;

/** The data of a user that every role may see, so that ids can be shown as names. */
public record UserSummary(
        long id, String username, @Nullable String fullName) {

    static UserSummary of(Users.Name name) {
        return new UserSummary(name.id(), name.username(), name.fullName());
    }
}
