package herberge.application.shared;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a file, which never change, and their digest. */
public final class FrozenBytes {

    private final byte[] bytes;
    private final String sha256;

    private FrozenBytes(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = HexFormat.of().formatHex(Sha256.of(bytes));
    }

    /** Keeps a copy of the bytes. */
    public static FrozenBytes of(byte[] bytes) {
        return new FrozenBytes(bytes.clone());
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrozenBytes frozen && Arrays.equals(bytes, frozen.bytes);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes " + sha256;
    }
}
