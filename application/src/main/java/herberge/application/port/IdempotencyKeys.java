package herberge.application.port;

import herberge.application.shared.StoredResponse;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which requests have been answered, and how. Lives in the unit of work of the change. */
public interface IdempotencyKeys {

    /** For how long a key gives its first answer. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Claims the key for this request, or gives the answer that the same request got before. Refuses with {@code
     * idempotency-key-reused} where the key belongs to another request, and with {@code idempotency-key-in-use} where
     * the first is still being answered after a short wait. A key is free again 24 hours after its claim.
     */
    Optional<StoredResponse> claim(UserId user, String key, String digest, Instant now);

    /** Stores the answer of a claimed key; does nothing where the work never came to claim it. */
    void store(UserId user, String key, StoredResponse answer);

    /** Forgets at most so many of the keys that are free again, and says how many; passes over what is being claimed. */
    int forget(Instant now, int atMost);
}
