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
 * Knows a wrong password again that was tried from the same address a while ago: trying it once more tells a guesser
 * nothing, so it is refused without another look, and takes nothing from what right passwords need. Kept in memory
 * only, as digests under a key that ends with the process.
 */
final class RecentWrongPasswords {

    /** Counted from the last try: a device that goes on trying is known all along. */
    static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private static final int MOST = 10_000;

    private final byte[] key;
    private final Clock clock;
    private final Map<String, Instant> lastTried = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentWrongPasswords(String key, Clock clock) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /**
     * What stands for one try. It covers what the password is compared with, so that another password or an account that
     * is opened again makes it another try.
     *
     * @param network  a try from elsewhere is another one: nobody learns what others have tried
     * @param standing what the house has under that name; the same for all names it does not have
     */
    String digest(String username, String network, String standing, String password) {
        byte[] digest = Sha256.of(key, part(username), part(network), part(standing), part(password));
        return Base64.getEncoder().encodeToString(digest);
    }

    /** With its length in front: no two different tries look alike. */
    private static byte[] part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = ("\n" + bytes.length + ":").getBytes(StandardCharsets.UTF_8);
        byte[] part = new byte[length.length + bytes.length];
        System.arraycopy(length, 0, part, 0, length.length);
        System.arraycopy(bytes, 0, part, length.length, bytes.length);
        return part;
    }

    /** Whether it was found wrong not long ago; if so, it is remembered for longer. */
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
