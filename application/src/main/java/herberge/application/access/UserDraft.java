package herberge.application.access;

import herberge.domain.user.UserDetails;
import org.jspecify.annotations.Nullable;

/** The data of a user as an administrator's request gives it; a null password keeps the present one. */
public record UserDraft(UserDetails details, @Nullable HashedInitialPassword password) {

    public static final UserDraft BLANK = new UserDraft(UserDetails.BLANK, null);

    /** Does not contain the password. */
    @Override
    public String toString() {
        return "UserDraft[" + details + "]";
    }
}
