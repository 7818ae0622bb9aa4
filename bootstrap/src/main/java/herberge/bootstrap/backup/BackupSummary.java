package herberge.bootstrap.backup;

/**
 * What an archive contains, for the operator.
 *
 * @param at when the snapshot was taken, in ISO 8601
 * @param bytes the size of all rows before compression
 * @param auditHead the last link of the audit's chain, empty if there is none
 */
public record BackupSummary(
        String at, String schema, int tables, long rows, long bytes, long auditSeq, String auditHead) {

    static BackupSummary of(Manifest manifest) {
        return new BackupSummary(
                manifest.at(),
                manifest.schema(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.tables().stream().mapToLong(Manifest.TableEntry::bytes).sum(),
                manifest.audit().seq(),
                manifest.audit().head());
    }

    @Override
    public String toString() {
        String head = auditHead.isEmpty() ? "" : "; audit head " + auditSeq + " " + auditHead;
        return rows + " rows of " + tables + " tables of " + at + ", schema " + schema + head;
    }
}
