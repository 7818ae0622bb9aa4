package herberge.application.port;

import java.time.Instant;
import java.util.List;

/** Stores the keys that sign tokens; all servers of one database share them. */
public interface SigningKeys {

    /**
     * Returns the newest key if it was created after {@code notBefore}; otherwise makes the offered secret the newest
     * key and returns it.
     */
    SigningKey ensureCurrent(String offered, Instant notBefore, Instant now);

    /** Lists all keys, newest first. */
    List<SigningKey> listAll();

    /** Deletes the keys that had been replaced by then. */
    void forgetReplacedBefore(Instant then);

    /** A secret in base64, and the key id that tokens contain. */
    record SigningKey(String id, String secret, Instant createdAt) {
        /** Does not contain the secret. */
        @Override
        public String toString() {
            return "SigningKey[" + id + "]";
        }
    }
}
