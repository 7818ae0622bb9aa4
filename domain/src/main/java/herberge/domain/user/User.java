package herberge.domain.user;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with the server. Created from details in which {@link UserDetails#check} finds no fault.
 *
 * @param mustChangePassword whether another user chose the password
 * @param lastLogin          a login changes neither version nor history
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

    public User changeTo(UserDetails wanted, boolean mustChangePassword, UserId author, Instant now) {
        return new User(id, wanted, mustChangePassword, lastLogin, version.next(), authorship.update(author, now));
    }
}
