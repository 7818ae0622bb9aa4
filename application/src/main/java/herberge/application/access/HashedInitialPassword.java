package herberge.application.access;

import herberge.domain.shared.Faults;
import herberge.domain.user.PasswordRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password that an administrator gives somebody, looked at and hashed before any unit of work: both take long. */
public final class HashedInitialPassword {

    private final String text;
    private final boolean common;
    private final @Nullable String hash;

    /** Without a hash where it is none that anybody may have. */
    HashedInitialPassword(String text, boolean common, @Nullable String hash) {
        this.text = text;
        this.common = common;
        this.hash = hash;
    }

    /** Finds fault with what somebody with that name is given, or that it is missing. */
    static void check(String pointer, @Nullable HashedInitialPassword given, @Nullable String username, Faults faults) {
        PasswordRule.check(pointer, given == null ? null : given.text, username, faults);
        if (given != null && given.common) {
            faults.addOnce(pointer, PasswordHasher.TOO_COMMON, PasswordHasher.CHOOSE_ANOTHER);
        }
    }

    /** Of one that is without fault. */
    String hash() {
        return Objects.requireNonNull(hash, "it was found at fault");
    }

    /** Says nothing of it. */
    @Override
    public String toString() {
        return "GivenPassword[]";
    }
}
