package herberge.domain.user;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the server. Made from details that {@link UserDetails#check} finds no fault with.
 *
 * @param mustChangePassword whether the password was chosen by somebody else
 * @param lastLogin          changes neither version nor history
 */
public record User(
        UserId id,
        UserDetails details,
        boolean mustChangePassword,
        @Nullable Instant lastLogin,
        Version version,
        Authorship authorship) {

    public String username() {
        return requireNonNull(details.username());
    }

    public Role role() {
        return requireNonNull(details.role());
    }

    public boolean isActiveAdmin() {
        return details.active() && details.role() == Role.ADMIN;
    }

    public User changeTo(UserDetails wanted, boolean newPasswordIsForeign, UserId author, Instant now) {
        return new User(id, wanted, newPasswordIsForeign, lastLogin, version.next(), authorship.update(author, now));
    }
}
