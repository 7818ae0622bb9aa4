package herberge.bootstrap.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import herberge.adapter.postgres.backup.BackupTable;
import herberge.adapter.postgres.backup.SnapshotFacts;
import herberge.adapter.postgres.backup.SnapshotFacts.Migration;
import herberge.adapter.postgres.backup.SnapshotFacts.SequenceValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last file of an archive, {@value #FILE}: what the archive contains, and what the database was when it was written. A
 * later release reads it, so properties are added and never renamed.
 *
 * @param format 1; a reader refuses any other
 * @param release the release that wrote the archive
 */
public record Manifest(
        int format,
        String release,
        String at,
        String postgres,
        String schema,
        List<MigrationEntry> migrations,
        List<TableEntry> tables,
        Map<String, SequenceEntry> sequences,
        EventsEntry events,
        AuditEntry audit) {

    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /** A migration and the checksum of its text. */
    public record MigrationEntry(String version, int checksum) {}

    /**
     * One table and its file.
     *
     * @param bytes the size of the file before compression
     * @param sha256 of the file before compression, in hexadecimal digits
     */
    public record TableEntry(String name, List<String> columns, long rows, long bytes, String sha256) {

        public TableEntry {
            columns = List.copyOf(columns);
        }

        String file() {
            return fileOf(name);
        }

        BackupTable table() {
            return new BackupTable(name, columns);
        }
    }

    /** The value of a sequence, and whether it was already given out. */
    public record SequenceEntry(long last, boolean called) {}

    /** The name of the event log and the number of its newest event. */
    public record EventsEntry(String epoch, long position) {}

    /** The number and the link at the head of the audit's chain. */
    public record AuditEntry(long seq, String head) {}

    static Manifest of(String release, SnapshotFacts facts, List<TableEntry> tables) {
        Map<String, SequenceEntry> sequences = new TreeMap<>();
        facts.sequences()
                .forEach((name, value) -> sequences.put(name, new SequenceEntry(value.last(), value.called())));
        return new Manifest(
                FORMAT,
                release,
                facts.at(),
                facts.postgres(),
                facts.schemaVersion(),
                facts.migrations().stream()
                        .map(migration -> new MigrationEntry(migration.version(), migration.checksum()))
                        .toList(),
                tables,
                sequences,
                new EventsEntry(facts.epoch(), facts.position()),
                new AuditEntry(facts.auditSeq(), facts.auditHead()));
    }

    static String fileOf(String table) {
        return "tables/" + table + ".copy";
    }

    static Manifest parse(byte[] json) throws IOException {
        return mapper().readValue(json, Manifest.class);
    }

    byte[] json() throws IOException {
        return mapper().writeValueAsBytes(this);
    }

    List<Migration> appliedMigrations() {
        return migrations.stream()
                .map(entry -> new Migration(entry.version(), entry.checksum()))
                .toList();
    }

    Map<String, SequenceValue> sequenceValues() {
        Map<String, SequenceValue> values = new TreeMap<>();
        sequences.forEach((name, entry) -> values.put(name, new SequenceValue(entry.last(), entry.called())));
        return values;
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
