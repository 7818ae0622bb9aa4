package herberge.application.port;

import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/** From which networks who has logged in before. */
public interface LoginAddresses {

    /** An address that nobody has logged in from for so long is as good as new. */
    Duration REMEMBERED_FOR = Duration.ofDays(180);

    /** Whether the user of that name, if there is one, has logged in from there. */
    boolean known(String username, String network, Instant now);

    /** Remembers it, and forgets what of this user's has grown too old. */
    void remember(UserId user, String network, Instant now);

    /** Forgets at most so many of what has grown too old, whoever's it is, and says how many. */
    int forget(Instant now, int atMost);
}
