package herberge.application.access;

import herberge.domain.user.UserDetails;
import org.jspecify.annotations.Nullable;

/** A user as an administrator wants it to be; a null password leaves it as it is. */
public record UserDraft(UserDetails details, @Nullable HashedInitialPassword password) {

    public static final UserDraft BLANK = new UserDraft(UserDetails.BLANK, null);

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "UserDraft[" + details + "]";
    }
}
