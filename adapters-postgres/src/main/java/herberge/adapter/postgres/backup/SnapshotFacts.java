package herberge.adapter.postgres.backup;

import java.util.List;
import java.util.Map;

/**
 * What a snapshot says about the database beside its rows.
 *
 * @param at when the snapshot was taken, by the clock of the database, in ISO 8601
 * @param postgres the version of PostgreSQL
 * @param migrations the applied migrations, oldest first
 * @param sequences the sequences by name; read after the snapshot was taken, so that none is behind the rows
 * @param epoch the name of the event log
 * @param position the number of the newest event
 * @param auditSeq the number of the last link of the audit's chain, 0 if there is none
 * @param auditHead the last link of the audit's chain in hexadecimal digits, empty if there is none
 */
public record SnapshotFacts(
        String at,
        String postgres,
        List<Migration> migrations,
        Map<String, SequenceValue> sequences,
        String epoch,
        long position,
        long auditSeq,
        String auditHead) {

    public SnapshotFacts {
        migrations = List.copyOf(migrations);
        sequences = Map.copyOf(sequences);
    }

    /** The version of the schema: that of its newest migration. */
    public String schemaVersion() {
        return migrations.get(migrations.size() - 1).version();
    }

    /** A migration as the schema history records it. */
    public record Migration(String version, int checksum) {}

    /** What {@code setval} needs. */
    public record SequenceValue(long last, boolean called) {}
}
