package herberge.bootstrap.backup;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is written to it. Not thread-safe. */
public final class DigestStream extends OutputStream {

    private final MessageDigest digest;
    private long bytes;

    public DigestStream() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public void write(int single) {
        digest.update((byte) single);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        bytes += length;
    }

    public long bytes() {
        return bytes;
    }

    /** The digest in hexadecimal digits; to be called once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
