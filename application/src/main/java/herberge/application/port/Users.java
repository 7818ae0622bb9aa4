package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores users. Only {@link #listNames} contains user 0, the server itself, and user -1, who moved a house in. */
public interface Users {

    /** A user and the password hash, which never leaves the application. */
    record Credentials(User user, String passwordHash) {}

    /** The data of a user that every role may see. */
    record Name(long id, String username, @Nullable String fullName) {}

    Optional<User> find(UserId id);

    Optional<Credentials> findCredentials(String username);

    Optional<Credentials> findCredentials(UserId id);

    /** Finds the user and prevents others from changing it until the unit of work ends. */
    Optional<User> lock(UserId id);

    boolean exists(String username);

    /** Lists users by user name. */
    Slice<User> list(PageRequest page);

    List<Name> listNames();

    /** Counts the active administrators and prevents changes of them until the unit of work ends. */
    int lockActiveAdmins();

    User add(UserDetails details, String passwordHash, boolean mustChangePassword, Authorship authorship);

    /** Stores a user whose version follows the stored version; a null hash keeps the password. */
    void save(User user, @Nullable String passwordHash);

    /**
     * Replaces an outdated hash by another hash of the same password. Not a change of the user: neither version nor
     * bookkeeping fields change. The audit records it as a change of the password with the same version, by the author
     * of the unit of work: the user's own login. Does nothing if the stored hash is no longer {@code outdated}.
     */
    void rehash(UserId id, String outdated, String hash);

    /** Records the time of a login; not a change of the user. */
    void recordLogin(UserId id, Instant at);
}
