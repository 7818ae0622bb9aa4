package herberge.application.port;

import herberge.application.shared.StoredResult;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The idempotency keys of executed requests, each with the result. Written in the unit of work of the change. */
public interface IdempotencyKeys {

    /** How long a key returns its first result. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Claims the key for this request, or returns the result that the same request had before. Refuses with {@code
     * idempotency-key-reused} if the key belongs to another request, and with {@code idempotency-key-in-use} if the
     * first request is still running after a short wait. A key is free again 24 hours after its claim.
     */
    Optional<StoredResult> claim(UserId user, String key, String digest, Instant now);

    /** Stores the result of a claimed key; does nothing where the key was not claimed, or has a result already. */
    void store(UserId user, String key, StoredResult result);

    /**
     * Deletes at most {@code atMost} of the keys that are free again and returns how many; skips keys that are being
     * claimed.
     */
    int forget(Instant now, int atMost);
}
