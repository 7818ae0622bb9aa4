package herberge.domain.user;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import herberge.domain.shared.ValueViolation.TooLong;
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
    public static void check(Field field, @Nullable String password, @Nullable String username, Faults faults) {
        if (password == null) {
            faults.addOnce(field, ValueViolation.REQUIRED);
            return;
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            faults.addOnce(field, new UserViolation.TooShort(MIN));
        } else if (length > MAX) {
            faults.addOnce(field, new TooLong(MAX));
        }
        if (username != null
                && !username.isEmpty()
                && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            faults.addOnce(field, UserViolation.Plain.CONTAINS_USERNAME);
        }
        if (password.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            faults.addOnce(field, UserViolation.Plain.NOT_TEXT);
        }
    }
}
