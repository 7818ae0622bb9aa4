package herberge.bootstrap.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last bytes of a stream, which in a complete ZIP file are its end record. Not thread-safe. */
final class EndRecord extends FilterInputStream {

    private static final int LENGTH = 22;
    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

    private byte[] last = new byte[0];

    EndRecord(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            remember(buffer, offset, count);
        }
        return count;
    }

    private void remember(byte[] buffer, int offset, int count) {
        int kept = Math.max(0, Math.min(last.length, LENGTH - count));
        int added = Math.min(count, LENGTH);
        byte[] next = new byte[kept + added];
        System.arraycopy(last, last.length - kept, next, 0, kept);
        System.arraycopy(buffer, offset + count - added, next, kept, added);
        last = next;
    }

    /** Whether the stream, read to its end, ended with an end record without a comment. */
    boolean isComplete() {
        if (last.length < LENGTH || last[LENGTH - 2] != 0 || last[LENGTH - 1] != 0) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (last[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
