package herberge.application.access;

import herberge.application.shared.ClientAddress;
import herberge.domain.user.Username;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for a user who gives the right password. An unknown name and a wrong password get the same answer.
 * Clients that try too many passwords are slowed down.
 */
@FunctionalInterface
public interface LogIn {

    IssuedSession.Opened logIn(Command command);

    /**
     * The data of a login.
     *
     * @param username in any spelling; the constructor normalizes it
     * @param device   the kind of client, as the client says
     * @param clientId the id that the client gives itself, if any; the house recognizes the client by it
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

        /** Does not contain the password. */
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }
}
