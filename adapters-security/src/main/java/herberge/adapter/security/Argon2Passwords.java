package herberge.adapter.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import herberge.application.port.Passwords;
import herberge.application.shared.Sha256;
import herberge.domain.user.PasswordForms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id, with the parameters of OWASP's list of equally strong ones that take least memory (7 MiB, five
 * rounds, one lane; Password Storage Cheat Sheet): a hash of 19 MiB makes the whole heap be collected. One hash takes about
 * 60 ms. Thread-safe.
 */
public final class Argon2Passwords implements Passwords {

    private static final int KIB = 7_168;
    private static final int ROUNDS = 5;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** The standard encoding of parameters, salt and hash. */
    private static final Pattern ENCODED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([^$]+)\\$([^$]+)");

    private final Argon2Function argon2 = Argon2Function.getInstance(KIB, ROUNDS, LANES, BYTES, Argon2.ID);
    /** A hash for unknown users, created on first use: a hash at every start would cost time. */
    private final AtomicReference<@Nullable String> hashForUnknownUsers = new AtomicReference<>();

    @Override
    public String hash(String password) {
        return hashExactly(PasswordForms.normalize(password));
    }

    /** Hashes the password as it was typed, without normalizing it; stored hashes may be of this older kind. */
    String hashExactly(String password) {
        String encoded =
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
        // The library writes its name in the machine's default locale: in Turkish it would be argon2ıd.
        return "$argon2id" + encoded.substring(encoded.indexOf('$', 1));
    }

    @Override
    public String digest(String password, String salt) {
        byte[] salted = Arrays.copyOf(Sha256.of(salt.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
        byte[] digest =
                argon2.hash(password.getBytes(StandardCharsets.UTF_8), salted).getBytes();
        return Base64.getEncoder().encodeToString(digest);
    }

    @Override
    public boolean matches(String password, String hash) {
        return PasswordForms.candidates(password).stream().anyMatch(form -> matchesExactly(form, hash));
    }

    private static boolean matchesExactly(String password, String hash) {
        Matcher encoded = encoded(hash);
        byte[] salt = Base64.getDecoder().decode(encoded.group(4));
        byte[] expected = Base64.getDecoder().decode(encoded.group(5));
        // Parsed here because the library's own check fails if the default locale is Turkish.
        Argon2Function storedParameters = Argon2Function.getInstance(
                Integer.parseInt(encoded.group(1)),
                Integer.parseInt(encoded.group(2)),
                Integer.parseInt(encoded.group(3)),
                expected.length,
                Argon2.ID);
        byte[] found = storedParameters
                .hash(password.getBytes(StandardCharsets.UTF_8), salt)
                .getBytes();
        return MessageDigest.isEqual(expected, found);
    }

    @Override
    public boolean needsRehash(String password, String hash) {
        boolean isOfNormalForm = PasswordForms.candidates(password).size() == 1
                || matchesExactly(PasswordForms.normalize(password), hash);
        return !isOfNormalForm || hasOtherParameters(hash);
    }

    private static boolean hasOtherParameters(String hash) {
        Matcher encoded = encoded(hash);
        return Integer.parseInt(encoded.group(1)) != KIB
                || Integer.parseInt(encoded.group(2)) != ROUNDS
                || Integer.parseInt(encoded.group(3)) != LANES
                || Base64.getDecoder().decode(encoded.group(4)).length != SALT_BYTES
                || Base64.getDecoder().decode(encoded.group(5)).length != BYTES;
    }

    private static Matcher encoded(String hash) {
        Matcher encoded = ENCODED.matcher(hash);
        if (!encoded.matches()) {
            throw new IllegalStateException("the database holds a hash that is not Argon2id's");
        }
        return encoded;
    }

    @Override
    public void simulateMatch(String password) {
        String hash = hashForUnknownUsers.get();
        if (hash == null) {
            hashForUnknownUsers.set(hash("password of no user")); // takes as long as a comparison
        } else {
            matches(password, hash); // the result is ignored; only the time matters
        }
    }
}
