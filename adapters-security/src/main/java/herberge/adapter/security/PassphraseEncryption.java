package herberge.adapter.security;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Encrypts streams of any length with a passphrase. The key is derived by Argon2id; the stream is Tink's streaming AEAD
 * (AES-256-GCM with a key for each stream, in segments of 1 MiB), in which no byte can be changed, moved or cut off without
 * an {@link IOException} at the latest when the stream ends. Thread-safe.
 */
public final class PassphraseEncryption {

    /** Names the format and its parameters; anything else is not an encrypted stream of this class. */
    private static final byte[] MAGIC = "HERBERGE-SEALED1".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT_BYTES = 16;
    private static final int KIB = 19_456;
    private static final int ROUNDS = 10; // five times those of a login: this is computed once per stream
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(KIB, ROUNDS, 1, KEY_BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();

    /** The stream does not begin with what this passphrase encrypted. */
    public static final class WrongPassphraseException extends IOException {
        private static final long serialVersionUID = 1;

        WrongPassphraseException(IOException cause) {
            super("the passphrase is wrong, or the first MiB is damaged", cause);
        }
    }

    /** The number of bytes that {@link #isEncrypted} looks at. */
    public static int magicBytes() {
        return MAGIC.length;
    }

    /** Whether a stream that begins with these bytes is encrypted. */
    public static boolean isEncrypted(byte[] beginning) {
        return Arrays.equals(beginning, MAGIC);
    }

    /** Returns a stream that encrypts into {@code out}; the last segment is written when it is closed. */
    public OutputStream encrypt(OutputStream out, byte[] passphrase) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] header = header(salt);
        out.write(header);
        try {
            return cipher(passphrase, salt).newEncryptingStream(out, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }

    /** Returns the decrypted stream; throws {@link WrongPassphraseException} at once if it cannot be decrypted. */
    public InputStream decrypt(InputStream in, byte[] passphrase) throws IOException {
        byte[] header = in.readNBytes(MAGIC.length + SALT_BYTES);
        if (header.length < MAGIC.length + SALT_BYTES || !isEncrypted(Arrays.copyOf(header, MAGIC.length))) {
            throw new EOFException("not an encrypted stream");
        }
        byte[] salt = Arrays.copyOfRange(header, MAGIC.length, header.length);
        try {
            BufferedInputStream plain =
                    new BufferedInputStream(cipher(passphrase, salt).newDecryptingStream(in, header), 1 << 16);
            requireReadable(plain);
            return plain;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }

    private static void requireReadable(BufferedInputStream plain) throws IOException {
        plain.mark(1);
        try {
            int first = plain.read();
            if (first >= 0) {
                plain.reset();
            }
        } catch (IOException e) {
            throw new WrongPassphraseException(e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] passphrase, byte[] salt) throws GeneralSecurityException {
        byte[] key = ARGON2.hash(passphrase, salt).getBytes();
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static byte[] header(byte[] salt) {
        byte[] header = Arrays.copyOf(MAGIC, MAGIC.length + SALT_BYTES);
        System.arraycopy(salt, 0, header, MAGIC.length, SALT_BYTES);
        return header;
    }
}
