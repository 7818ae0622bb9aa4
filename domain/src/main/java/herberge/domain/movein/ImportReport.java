package herberge.domain.movein;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account of one move-in. Text, JSON and HTML show it.
 *
 * @param number    the number under which the report is stored; 0 for a dry run
 * @param closed    whether every sum closes: source = here + refused + archived
 * @param bookings  by the status in the source
 * @param repairs   how often each rule corrected something, by {@code table: rule}
 * @param newIds    rows whose id was not free here
 * @param more      how many decisions are not listed, by kind
 */
public record ImportReport(
        long number,
        Source source,
        boolean dryRun,
        boolean closed,
        String startedBy,
        Instant at,
        List<TableCount> tables,
        Map<String, StatusSum> bookings,
        Sum nights,
        Sum creditCents,
        List<ListedDecision> decisions,
        Map<String, Long> more,
        List<Refused> refused,
        Map<String, Long> repairs,
        List<NewId> newIds,
        List<String> absent,
        List<String> unknown) {

    /** What was moved in; {@code logSha256} is the digest of the write-ahead log, if there was one. */
    public record Source(String sha256, @Nullable String logSha256, long bytes, String variant, String kind) {}

    /** The fates of the rows of a table; they add up to {@code rows}. */
    public record TableCount(
            String name, long rows, long taken, long repaired, long takenWithLoss, long archived, long refused) {

        public boolean isClosed() {
            return rows == taken + repaired + takenWithLoss + archived + refused;
        }
    }

    /** Bookings of one status: their number, and their totals in the source, here, in the archive and refused. */
    public record StatusSum(
            long rows, long refusedRows, long cents, long centsHere, long centsArchived, long centsRefused) {

        public boolean isClosed() {
            return cents == centsHere + centsArchived + centsRefused;
        }
    }

    /** A sum in the source, and where it is now. */
    public record Sum(long source, long here, long archived, long refused) {

        public boolean isClosed() {
            return source == here + archived + refused;
        }
    }

    /**
     * Something that a person must look at, with the text at the time of the move-in.
     *
     * @param id the key of the legacy row; 0 if it is about several rows
     */
    public record ListedDecision(String kind, String table, long id, String text) {}

    /** A row that was not stored, why, and what would help. */
    public record Refused(
            String table,
            long id,
            String rule,
            String column,
            @Nullable String value,
            @Nullable String help) {}

    /** A row that has another id here than in the source. */
    public record NewId(String table, long legacyId, long id) {}

    public ImportReport {
        tables = List.copyOf(tables);
        bookings = Map.copyOf(bookings);
        decisions = List.copyOf(decisions);
        more = Map.copyOf(more);
        refused = List.copyOf(refused);
        repairs = Map.copyOf(repairs);
        newIds = List.copyOf(newIds);
        absent = List.copyOf(absent);
        unknown = List.copyOf(unknown);
    }

    /** Whether every sum closes and no room, guest or booking was refused. */
    public boolean isComplete() {
        return closed
                && tables.stream()
                        .filter(table -> LegacyVariant.REQUIRED.contains(table.name()))
                        .allMatch(table -> table.refused() == 0);
    }

    /** Returns this report with the number under which it is stored. */
    public ImportReport withNumber(long stored) {
        return with(stored, decisions);
    }

    public ImportReport withDecisions(List<ListedDecision> others) {
        return with(number, others);
    }

    private ImportReport with(long stored, List<ListedDecision> listed) {
        return new ImportReport(
                stored,
                source,
                dryRun,
                closed,
                startedBy,
                at,
                tables,
                bookings,
                nights,
                creditCents,
                listed,
                more,
                refused,
                repairs,
                newIds,
                absent,
                unknown);
    }
}
