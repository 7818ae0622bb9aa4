package herberge.application.port;

import herberge.application.shared.StoredResponse;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stores which requests have been answered, and the answers. Part of the unit of work that makes the change. */
public interface IdempotencyKeys {

    /** How long a key returns its first answer. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Claims the key for this request, or returns the answer that the same request got before. Refuses with {@code
     * idempotency-key-reused} if the key belongs to another request, and with {@code idempotency-key-in-use} if the
     * first request is still running after a short wait. A key is free again 24 hours after its claim.
     */
    Optional<StoredResponse> claim(UserId user, String key, String digest, Instant now);

    /** Stores the answer for a claimed key; does nothing if the work never claimed it. */
    void store(UserId user, String key, StoredResponse answer);

    /**
     * Deletes at most {@code atMost} of the keys that are free again and returns how many; skips keys that are being
     * claimed.
     */
    int forget(Instant now, int atMost);
}
