package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the caller a new password if he knows the old one. */
@FunctionalInterface
public interface ChangePassword {

    void change(Caller caller, Supplier<ParsedRequest<Input>> request);

    /** The old and the new one, if both were given. */
    record Input(@Nullable String oldPassword, @Nullable String newPassword) {
        /** Says nothing of them. */
        @Override
        public String toString() {
            return "Input[]";
        }
    }
}
