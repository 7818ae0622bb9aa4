package herberge.application.port;

/** Turns passwords into hashes that tell nothing about them. Each takes long and much memory. */
public interface Passwords {

    String hash(String password);

    boolean matches(String password, String hash);

    /** A hash that is the same for the same password and salt, whatever texts they are. */
    String digest(String password, String salt);

    /** Whether a hash that is made today would be made in another way. */
    boolean outdated(String hash);

    /** Takes as long as {@link #matches}, for names that nobody has. */
    void pretend(String password);
}
