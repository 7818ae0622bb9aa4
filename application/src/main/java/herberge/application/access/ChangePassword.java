package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import org.jspecify.annotations.Nullable;

/** Gives the caller a new password, if the old one is right. */
@FunctionalInterface
public interface ChangePassword {

    void change(Caller caller, ChangeRequest<Input> request);

    /** The old and the new password, as far as they were given. */
    record Input(@Nullable String oldPassword, @Nullable String newPassword) {

        public static final Input BLANK = new Input(null, null);

        /** Does not contain the passwords. */
        @Override
        public String toString() {
            return "Input[]";
        }
    }
}
