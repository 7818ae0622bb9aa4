package herberge.application.access;

import herberge.application.shared.ClientAddress;
import herberge.domain.user.Username;

/**
 * Opens a session for whoever knows the password; a wrong name and a wrong password get the same answer. Who tries too
 * many is slowed down.
 */
@FunctionalInterface
public interface LogIn {

    Session.Opened logIn(Command command);

    /**
     * Who wants in.
     *
     * @param username in whatever way it is typed; becomes the name that is meant
     * @param device   what the client calls itself
     */
    record Command(String username, String password, String device, ClientAddress from, String requestId) {
        public Command {
            username = Username.typed(username);
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }
}
