package herberge.application.port;

import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/** Where users have logged in before: from which networks, and on which clients. */
public interface LoginAddresses {

    /** An address that nobody has logged in from for so long is as good as new. */
    Duration REMEMBERED_FOR = Duration.ofDays(180);

    /** So many places of one user are remembered, the latest. */
    int MOST = 100;

    /** Whether the user of that name, if there is one, has logged in from there. */
    boolean isKnown(String username, String place, Instant now);

    /** Remembers it, and forgets what of this user's has grown too old or is too much. */
    void remember(UserId user, String place, Instant now);

    /** Forgets at most so many of what has grown too old, whoever's it is, and says how many. */
    int forget(Instant now, int atMost);
}
