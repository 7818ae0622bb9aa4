package herberge.application.port;

/** Turns passwords into hashes that tell nothing about them. Bounded: only a few are worked on at once. */
public interface Passwords {

    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as {@link #matches}, for names that nobody has. */
    void pretend(String password);
}
