package herberge.application.port;

/** Which passwords whoever tries the likeliest ones comes to soon. */
public interface CommonPasswords {

    /** Whether it is one of them, or one with a year behind it, in leetspeak, doubled and the like. */
    boolean contains(String password);
}
