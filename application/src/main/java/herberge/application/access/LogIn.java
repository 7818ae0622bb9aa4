package herberge.application.access;

/** Opens a session for whoever knows the password; a wrong name and a wrong password get the same answer. */
@FunctionalInterface
public interface LogIn {

    Session.Opened logIn(Command command);

    /** Who wants in. */
    record Command(String username, String password, String requestId) {
        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }
}
