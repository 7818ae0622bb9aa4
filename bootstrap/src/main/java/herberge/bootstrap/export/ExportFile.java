package herberge.bootstrap.export;

import herberge.adapter.postgres.backup.ExportTable;
import herberge.bootstrap.backup.DigestStream;
import herberge.bootstrap.export.ExportFormat.Rows;
import herberge.bootstrap.export.ExportManifest.FileEntry;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of an export, which is counted and digested while it is written. Not thread-safe. */
final class ExportFile implements AutoCloseable {

    private final String name;
    private final List<String> headings;
    private final DigestStream digest = new DigestStream();
    private final Rows rows;
    private long count;

    private ExportFile(String name, List<String> headings, ExportFormat format, OutputStream out) throws IOException {
        this.name = name;
        this.headings = headings;
        this.rows = format.write(new Tee(out, digest), headings);
    }

    static ExportFile create(ExportTask.Target target, ExportTable table) throws IOException {
        String name = target.format().fileOf(table.file());
        OutputStream out = target.folder().file(name);
        try {
            return new ExportFile(name, table.headings(), target.format(), out);
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    void write(List<@Nullable Object> values) throws IOException {
        rows.write(values);
        count++;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Describes the file after it was closed; to be called once. */
    FileEntry entry() {
        return new FileEntry(name, headings, count, digest.bytes(), digest.sha256());
    }

    /** Passes every block on to the file and the digest. */
    private static final class Tee extends FilterOutputStream {
        private final DigestStream digest;

        Tee(OutputStream out, DigestStream digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            digest.write(single);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.write(buffer, offset, length);
        }
    }
}
