package herberge.application.access;

import herberge.application.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Digests of random and long secrets. Unlike passwords they need no slow hash, because guessing them is not feasible.
 */
final class TokenDigests {

    private TokenDigests() {}

    static String of(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret));
    }

    /**
     * Returns a short name for the id that a client gives itself; it represents that client in the list of known
     * logins.
     */
    static String ofClient(String clientId) {
        return "client:" + text(Sha256.of("client\n" + clientId));
    }

    /** Compares in constant time, so that the time does not reveal where they differ. */
    static boolean matches(String digest, String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Returns the token that follows {@code token}. It can only be computed from both arguments, and is always the same
     * for both.
     */
    static String successor(String token, String seed) {
        return text(Sha256.of("successor\n" + seed + "\n" + token));
    }

    /**
     * Returns a mark for a secret, which only a holder of the lineage can compute and which reveals neither of them.
     */
    static String mark(String lineage, String secret) {
        return text(Sha256.of("mark\n" + lineage + "\n" + secret));
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
