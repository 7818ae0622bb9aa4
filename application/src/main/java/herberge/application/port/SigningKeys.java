package herberge.application.port;

import java.time.Instant;
import java.util.List;

/** What tokens are signed with; all servers of one database share them. */
public interface SigningKeys {

    /** The newest key if it was made after {@code notBefore}; otherwise the offered secret becomes the newest. */
    SigningKey ensureCurrent(String offered, Instant notBefore, Instant now);

    /** All of them, newest first. */
    List<SigningKey> listAll();

    /** Forgets those that had a successor by then. */
    void forgetReplacedBefore(Instant then);

    /** A secret in base64, and the name that tokens call it by. */
    record SigningKey(String id, String secret, Instant createdAt) {
        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "SigningKey[" + id + "]";
        }
    }
}
