package herberge.application.port;

/** Turns passwords into hashes that reveal nothing about them. Each operation takes long and much memory. */
public interface Passwords {

    /** Hashes the normal form; see {@link herberge.domain.user.PasswordForms}. */
    String hash(String password);

    /** Whether the password, in whatever Unicode form it is typed, matches the hash, in whatever form it was made. */
    boolean matches(String password, String hash);

    /** Returns a hash that is the same for the same password and salt, whatever texts they are. */
    String digest(String password, String salt);

    /** Whether the hash, which matches the password, would be made in another way today. */
    boolean needsRehash(String password, String hash);

    /** Takes as long as {@link #matches}, for user names that do not exist. */
    void simulateMatch(String password);
}
