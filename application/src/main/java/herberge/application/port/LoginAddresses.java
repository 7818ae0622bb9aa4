package herberge.application.port;

import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/** Remembers the networks and clients from which users have logged in. */
public interface LoginAddresses {

    /** How long a place is remembered after its last login. */
    Duration REMEMBERED_FOR = Duration.ofDays(180);

    /** The number of places remembered for one user; the oldest ones are deleted. */
    int MOST = 100;

    /** Whether the user with this name, if there is one, has logged in from this place. */
    boolean isKnown(String username, String place, Instant now);

    /** Remembers the place, and deletes the user's places that are too old or too many. */
    void remember(UserId user, String place, Instant now);

    /** Deletes at most {@code atMost} places that are too old, of any user, and returns how many. */
    int forget(Instant now, int atMost);
}
