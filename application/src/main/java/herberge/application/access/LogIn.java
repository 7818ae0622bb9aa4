package herberge.application.access;

import herberge.application.shared.ClientAddress;
import herberge.domain.user.Username;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for whoever knows the password; a wrong name and a wrong password get the same answer. Who tries too
 * many is slowed down.
 */
@FunctionalInterface
public interface LogIn {

    IssuedSession.Opened logIn(Command command);

    /**
     * Who wants in.
     *
     * @param username in whatever way it is typed; becomes the name that is meant
     * @param device   what kind of client it says it is
     * @param clientId what that one client calls itself, if anything: by it the house knows it again
     */
    record Command(
            String username,
            String password,
            String device,
            @Nullable String clientId,
            ClientAddress from,
            String requestId) {

        public Command {
            username = Username.normalize(username);
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }
}
