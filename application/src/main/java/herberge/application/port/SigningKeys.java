package herberge.application.port;

import java.time.Instant;

/** What tokens are signed with; all servers of one database share it. */
public interface SigningKeys {

    /** The key in use; where there is none yet, the offered secret becomes it. */
    SigningKey current(String offered, Instant now);

    /** A secret in base64, and the name that tokens call it by. */
    record SigningKey(String id, String secret) {
        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "SigningKey[" + id + "]";
        }
    }
}
