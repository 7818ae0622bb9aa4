package herberge.application.access;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.user.PasswordRule;
import herberge.domain.user.UserViolation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A password that an administrator sets for a user, checked and hashed before any unit of work, because both take long.
 */
public final class HashedInitialPassword {

    private final String text;
    private final boolean common;
    private final @Nullable String hash;

    /** Without a hash if the password is not acceptable. */
    HashedInitialPassword(String text, boolean common, @Nullable String hash) {
        this.text = text;
        this.common = common;
        this.hash = hash;
    }

    /** Adds the faults of a password for the user with this name, also if it is missing. */
    static void check(Field field, @Nullable HashedInitialPassword password, @Nullable String username, Faults faults) {
        PasswordRule.check(field, password == null ? null : password.text, username, faults);
        if (password != null && password.common) {
            faults.addOnce(field, UserViolation.Plain.TOO_COMMON);
        }
    }

    /** The hash of an acceptable password. */
    String hash() {
        return Objects.requireNonNull(hash, "the password is not acceptable");
    }

    /** Does not contain the password. */
    @Override
    public String toString() {
        return "HashedInitialPassword[]";
    }
}
