package herberge.application.testing;

import herberge.application.port.Passwords;
import herberge.domain.user.PasswordForms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Hashes at no cost, so that login tests are fast. Counts the simulated matches. */
public final class MemoryPasswords implements Passwords {

    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final AtomicInteger pretended = new AtomicInteger();

    @Override
    public String hash(String password) {
        return hash(salts.incrementAndGet() + "", PasswordForms.normalize(password));
    }

    @Override
    public String digest(String password, String salt) {
        return hash(salt, password);
    }

    /** Runs while the next password is being verified. */
    public void meanwhile(Runnable happens) {
        meanwhile.set(happens);
    }

    @Override
    public boolean matches(String password, String hash) {
        meanwhile.getAndSet(() -> {}).run();
        return PasswordForms.candidates(password).stream().anyMatch(form -> matchesExactly(form, hash));
    }

    /** A hash in the way in which this house made them in the past. */
    public String outdatedHash(String password) {
        return hash("old", password);
    }

    @Override
    public boolean needsRehash(String password, String hash) {
        return hash.startsWith("old:") || !matchesExactly(PasswordForms.normalize(password), hash);
    }

    private static boolean matchesExactly(String password, String hash) {
        return hash(hash.substring(0, hash.indexOf(':')), password).equals(hash);
    }

    /** A hash of the exact form in which the password was typed. */
    public String hashExactly(String password) {
        return hash("raw", password);
    }

    @Override
    public void simulateMatch(String password) {
        pretended.incrementAndGet();
    }

    /** The number of passwords hashed so far. */
    public int hashed() {
        return salts.get();
    }

    /** The number of matches simulated for users that do not exist. */
    public int pretended() {
        return pretended.get();
    }

    static String hash(String salt, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((salt + text).getBytes(StandardCharsets.UTF_8));
            return salt + ":" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
