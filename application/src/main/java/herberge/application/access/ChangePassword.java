package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the caller a new password, if the old one is right. */
@FunctionalInterface
public interface ChangePassword {

    void change(Caller caller, Supplier<ParsedRequest<Input>> request);

    /** The old and the new password, as far as they were given. */
    record Input(@Nullable String oldPassword, @Nullable String newPassword) {
        /** Does not contain the passwords. */
        @Override
        public String toString() {
            return "Input[]";
        }
    }
}
