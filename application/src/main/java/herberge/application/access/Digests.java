package herberge.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Digests of secrets that are random and long: unlike passwords they need no slow hash, nobody can try them out. */
final class Digests {

    private Digests() {}

    static String of(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** Without telling by its time where they differ. */
    static boolean same(String digest, String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** The token after {@code token}: whoever has only one of the two cannot make it, and both together always the same. */
    static String successor(String token, String seed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("successor\n" + seed + "\n" + token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
