package herberge.bootstrap.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive as a stream: a ZIP file with one file per table and the manifest at the end. Not thread-safe. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Throttle throttle;
    private final FileTime time;

    /**
     * Begins an archive.
     *
     * @param at the time that all files of the archive have
     */
    ArchiveWriter(OutputStream out, Throttle throttle, Instant at) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        this.throttle = throttle;
        this.time = FileTime.from(at);
    }

    /** Writes one file of an archive. */
    interface Content<E extends Exception> {
        long writeTo(OutputStream out) throws E, IOException;
    }

    /** What was written to a file. */
    record Written(long rows, long bytes, String sha256) {}

    <E extends Exception> Written write(String file, Content<E> content) throws E, IOException {
        ZipEntry entry = new ZipEntry(file);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        DigestStream digest = new DigestStream();
        OutputStream buffered = new BufferedOutputStream(new Tee(zip, digest, throttle), BUFFER);
        long rows = content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        return new Written(rows, digest.bytes(), digest.sha256());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Passes every block on to the archive, the digest and the throttle. */
    private static final class Tee extends FilterOutputStream {
        private final DigestStream digest;
        private final Throttle throttle;

        Tee(OutputStream out, DigestStream digest, Throttle throttle) {
            super(out);
            this.digest = digest;
            this.throttle = throttle;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.write(buffer, offset, length);
            throttle.passed(length);
        }
    }
}
