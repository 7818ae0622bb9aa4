package herberge.domain.user;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The data of a user as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong. */
public record UserDetails(
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String email,
        @Nullable Role role,
        boolean active) {

    public static final UserDetails BLANK = new UserDetails(null, null, null, null, true);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,50}");

    public void check(Faults faults) {
        if (username == null) {
            faults.addOnce(Field.of("username"), ValueViolation.REQUIRED);
        } else if (!USERNAME.matcher(username).matches()) {
            faults.addOnce(Field.of("username"), UserViolation.Plain.NOT_A_USERNAME);
        }
        faults.checkOptionalText(Field.of("fullName"), fullName, 100);
        faults.checkOptionalText(Field.of("email"), email, 254);
        faults.checkGiven(Field.of("role"), role);
    }
}
