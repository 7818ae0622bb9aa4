package herberge.adapter.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What nobody can guess: signing keys, first passwords; and ids of requests that nobody meets twice. */
public final class SecretGenerator {

    /** Without letters and digits that look alike: a first password is read from a screen and typed. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** 256 bits in base64. */
    public String signingKey() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** 256 bits in the letters of URLs: refresh tokens, API tokens. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Four groups of five: some 99 bits. */
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

    /** 64 bits in hexadecimal. No secret: it need only be unlike the others, and every request wants one. */
    public String requestId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
