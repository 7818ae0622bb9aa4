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

/** Who works here. The server itself is user 0, whom only {@link #listNames} mentions. */
public interface Users {

    /** A user and the hash of the password, which leaves the application ring for nobody. */
    record Credentials(User user, String passwordHash) {}

    /** What every role may know of a user. */
    record Name(long id, String username, @Nullable String fullName) {}

    Optional<User> find(UserId id);

    Optional<Credentials> findCredentials(String username);

    Optional<Credentials> findCredentials(UserId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<User> lock(UserId id);

    boolean exists(String username);

    /** By user name. */
    Slice<User> list(PageRequest page);

    List<Name> listNames();

    /** How many active administrators there are, none of whom can change until the unit of work ends. */
    int lockActiveAdmins();

    User add(UserDetails details, String passwordHash, boolean mustChangePassword, Authorship authorship);

    /** Stores a user whose version is the stored one's successor; a null hash leaves the password as it is. */
    void save(User user, @Nullable String passwordHash);

    /**
     * Puts another hash of the same password in the place of one that is outdated. No change of the user: neither version
     * nor bookkeeping; the audit tells it as a change of the password with the version as it was, by whoever's unit of
     * work it is: the user's own login. Does nothing if the hash is no longer the one it was made from.
     */
    void rehash(UserId id, String outdated, String hash);

    /** Remembers when somebody logged in; no change of the user. */
    void recordLogin(UserId id, Instant at);
}
