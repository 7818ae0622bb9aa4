package herberge.cli.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * The SHA-256 of a certificate's public key, written as {@code curl --pinnedpubkey} does: {@code sha256//BASE64}. It
 * stays the same when the certificate is renewed with its key.
 */
public record KeyPin(String text) {

    private static final String PREFIX = "sha256//";
    private static final int LENGTH = 32;

    public KeyPin {
        if (!text.startsWith(PREFIX) || decoded(text.substring(PREFIX.length())).length != LENGTH) {
            throw new IllegalArgumentException("not " + PREFIX + " and the BASE64 of 32 bytes");
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    public static KeyPin of(X509Certificate certificate) {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return new KeyPin(PREFIX + Base64.getEncoder().encodeToString(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    boolean fits(X509Certificate certificate) {
        byte[] own = text.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(own, of(certificate).text().getBytes(StandardCharsets.US_ASCII));
    }
}
