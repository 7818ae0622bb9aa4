package herberge.domain.user;

import herberge.domain.shared.Faults;
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
            faults.addOnce("/username", Faults.REQUIRED, "must be given");
        } else if (!USERNAME.matcher(username).matches()) {
            faults.addOnce("/username", Faults.INVALID, "must be 3 to 50 of a-z, 0-9, dot, underscore and hyphen");
        }
        faults.checkOptionalText("/fullName", fullName, 100);
        faults.checkOptionalText("/email", email, 254);
        if (role == null) {
            faults.addOnce("/role", Faults.REQUIRED, "must be given");
        }
    }
}
