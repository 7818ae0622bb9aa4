package herberge.domain.testing;

import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import org.jspecify.annotations.Nullable;

/** Builds a user: by default the active user Ben of the front desk. */
public final class UserBuilder {

    private long id = 2;
    private @Nullable String username = "ben";
    private @Nullable String fullName = "Ben Brandt";
    private @Nullable String email;
    private @Nullable Role role = Role.USER;
    private boolean active = true;

    UserBuilder() {}

    public UserBuilder id(long value) {
        this.id = value;
        return this;
    }

    public UserBuilder username(@Nullable String value) {
        this.username = value;
        return this;
    }

    public UserBuilder fullName(@Nullable String value) {
        this.fullName = value;
        return this;
    }

    public UserBuilder email(@Nullable String value) {
        this.email = value;
        return this;
    }

    public UserBuilder role(@Nullable Role value) {
        this.role = value;
        return this;
    }

    public UserBuilder inactive() {
        this.active = false;
        return this;
    }

    public UserDetails details() {
        return new UserDetails(username, fullName, email, role, active);
    }

    public User build() {
        return new User(new UserId(id), details(), false, null, Version.FIRST, Fixtures.BY_SYSTEM);
    }
}
