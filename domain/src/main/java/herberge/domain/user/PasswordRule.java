package herberge.domain.user;

import herberge.domain.shared.Faults;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a new password has to meet. Length is what counts (NIST SP 800-63B); the upper bound keeps hashing
 * cheap.
 */
public final class PasswordRule {

    public static final int MIN = 10;
    public static final int MAX = 200;

    private PasswordRule() {}

    /** Checks a password. It must not contain the user name, if there is one, because attackers try that first. */
    public static void check(String pointer, @Nullable String password, @Nullable String username, Faults faults) {
        if (password == null) {
            faults.addOnce(pointer, Faults.REQUIRED, "must be given");
            return;
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            faults.addOnce(pointer, "too-short", "must have at least " + MIN + " characters");
        } else if (length > MAX) {
            faults.addOnce(pointer, Faults.TOO_LONG, "must have at most " + MAX + " characters");
        }
        if (username != null
                && !username.isEmpty()
                && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            faults.addOnce(pointer, "contains-username", "must not contain the user name");
        }
        if (password.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            faults.addOnce(pointer, Faults.INVALID, "must be text; half a surrogate pair has no bytes to hash");
        }
    }
}
