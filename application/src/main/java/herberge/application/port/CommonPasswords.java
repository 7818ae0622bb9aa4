package herberge.application.port;

/** The passwords that an attacker who tries likely passwords first will soon reach. */
public interface CommonPasswords {

    /**
     * Whether the password is one of them, or one of them with a year appended, in leetspeak, doubled and the like.
     */
    boolean contains(String password);
}
