package herberge.application.access;

import herberge.application.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers wrong passwords that were tried from the same address recently. Trying one again tells a guesser nothing,
 * so it is refused without verification and does not use up the limit for other passwords. Kept in memory only, as
 * digests with a key that ends with the process.
 */
final class RecentWrongPasswords {

    /** Counted from the last attempt: a device that keeps trying stays known. */
    static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private static final int MAX_REMEMBERED = 10_000;

    private final byte[] key;
    private final Clock clock;
    private final Map<String, Instant> lastTried = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    RecentWrongPasswords(String key, Clock clock) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /**
     * Returns the digest of one attempt. It covers what the password is compared with, so that a new password or a
     * reactivated account makes it a different attempt.
     *
     * @param network  part of the digest, so that no client learns what others have tried
     * @param standing the stored state of the user name; the same for all names that do not exist
     */
    String digest(String username, String network, String standing, String password) {
        byte[] digest = Sha256.of(key, part(username), part(network), part(standing), part(password));
        return Base64.getEncoder().encodeToString(digest);
    }

    /** Prepends the length, so that no two different attempts have the same input. */
    private static byte[] part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = ("\n" + bytes.length + ":").getBytes(StandardCharsets.UTF_8);
        byte[] part = new byte[length.length + bytes.length];
        System.arraycopy(length, 0, part, 0, length.length);
        System.arraycopy(bytes, 0, part, length.length, bytes.length);
        return part;
    }

    /** Whether this attempt was found wrong recently; if so, it is remembered for longer. */
    synchronized boolean isKnown(String digest) {
        Instant now = clock.instant();
        Instant last = lastTried.get(digest);
        boolean known = last != null && now.isBefore(last.plus(REMEMBERED_FOR));
        if (known) {
            lastTried.put(digest, now);
        }
        return known;
    }

    synchronized void add(String digest) {
        lastTried.put(digest, clock.instant());
    }
}
