package herberge.application.access;

/** Opens a session for whoever knows the password; a wrong name and a wrong password get the same answer. */
@FunctionalInterface
public interface LogIn {

    Session.Opened logIn(Command command);

    /** From where somebody comes: what the client calls itself, and its address. */
    record From(String device, String address) {}

    /** Who wants in. */
    record Command(String username, String password, From from, String requestId) {
        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }
}
