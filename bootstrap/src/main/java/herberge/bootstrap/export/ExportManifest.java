package herberge.bootstrap.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * The file {@value #FILE} of an export: what the other files contain. Programs rely on its names.
 *
 * @param format 1; grows when a reader must know
 * @param release the release that wrote the export
 * @param at the moment that all rows are of, in ISO 8601
 * @param schema the version of the schema
 */
public record ExportManifest(int format, String release, String at, String schema, List<FileEntry> files) {

    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    public ExportManifest {
        files = List.copyOf(files);
    }

    /**
     * A file of the export.
     *
     * @param sha256 in hexadecimal digits
     */
    public record FileEntry(String name, List<String> columns, long rows, long bytes, String sha256) {

        public FileEntry {
            columns = List.copyOf(columns);
        }
    }

    byte[] json() throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
    }

    long rows() {
        return files.stream().mapToLong(FileEntry::rows).sum();
    }
}
