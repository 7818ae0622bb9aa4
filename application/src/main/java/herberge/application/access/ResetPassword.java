package herberge.application.access;

/**
 * Sets a new password for a user who lost theirs and reactivates the user. The password has to be changed at the next
 * login.
 */
@FunctionalInterface
public interface ResetPassword {

    boolean reset(String username, String newPassword);
}
