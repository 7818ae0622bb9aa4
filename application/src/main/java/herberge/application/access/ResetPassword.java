package herberge.application.access;

/** Gives a user whose password is lost a new one, to be changed at the next login, and lets him in again. */
@FunctionalInterface
public interface ResetPassword {

    boolean reset(String username, String newPassword);
}
