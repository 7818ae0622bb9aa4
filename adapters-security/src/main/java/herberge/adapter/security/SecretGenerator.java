package herberge.adapter.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Generates unguessable secrets (signing keys, tokens, first passwords), and ids of requests. Thread-safe. */
public final class SecretGenerator {

    /** Leaves out letters and digits that look alike: users read a first password from a screen and type it. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** 256 bits in base64. */
    public String signingKey() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** 256 bits in URL-safe base64: refresh tokens, API tokens. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Four groups of five characters: about 99 bits. */
    public String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** 64 bits in hexadecimal. Not secret: ids need only differ from each other, and every request needs one. */
    public String requestId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
