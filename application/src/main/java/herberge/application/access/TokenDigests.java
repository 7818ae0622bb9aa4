package herberge.application.access;

import herberge.application.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Digests of secrets that are random and long: unlike passwords they need no slow hash, nobody can try them out. */
final class TokenDigests {

    private TokenDigests() {}

    static String of(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret));
    }

    /** A short name for what a client calls itself; it stands for that client where logins are remembered. */
    static String ofClient(String clientId) {
        return "client:" + text(Sha256.of("client\n" + clientId));
    }

    /** Without telling by its time where they differ. */
    static boolean matches(String digest, String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** The token after {@code token}: whoever has only one of the two cannot make it, and both together always the same. */
    static String successor(String token, String seed) {
        return text(Sha256.of("successor\n" + seed + "\n" + token));
    }

    /** What only those who know the lineage can make for a secret; it tells neither of the two. */
    static String mark(String lineage, String secret) {
        return text(Sha256.of("mark\n" + lineage + "\n" + secret));
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
