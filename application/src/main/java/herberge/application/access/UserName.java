package herberge.application.access;

import herberge.application.port.Users;
import org.jspecify.annotations.Nullable;

/** What every role may know of a user, so that ids can be shown as names. */
public record UserName(long id, String username, @Nullable String fullName) {

    static UserName of(Users.Name name) {
        return new UserName(name.id(), name.username(), name.fullName());
    }
}
