package herberge.application.port;

/** Turns passwords into hashes that tell nothing about them. Each takes long and much memory. */
public interface Passwords {

    /** Of its normal form; see {@link herberge.domain.user.PasswordForms}. */
    String hash(String password);

    /** In whatever form it is typed, and in whatever form the hash was made of it. */
    boolean matches(String password, String hash);

    /** A hash that is the same for the same password and salt, whatever texts they are. */
    String digest(String password, String salt);

    /** Whether a hash of that password, which matches this one, would be made in another way today. */
    boolean needsRehash(String password, String hash);

    /** Takes as long as {@link #matches}, for names that nobody has. */
    void simulateMatch(String password);
}
