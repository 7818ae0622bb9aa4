package herberge.application.movein;

import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.NewId;
import herberge.domain.movein.ImportReport.Refused;
import herberge.domain.movein.ImportReport.StatusSum;
import herberge.domain.movein.ImportReport.Sum;
import herberge.domain.movein.ImportReport.TableCount;
import herberge.domain.movein.LegacyTable;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.Remark;
import herberge.domain.movein.Remedy;
import herberge.domain.movein.RowNotes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books of one move-in: what became of every row and of every sum. Used by one thread. */
final class Account {

    /** The number of decisions of a kind that a report lists; the others are counted. */
    private static final int LISTED = 2_000;

    private final Map<String, Map<Fate, Long>> fates = new HashMap<>();
    private final Map<String, long[]> statuses = new TreeMap<>();
    private final long[] nights = new long[4];
    private final long[] credit = new long[4];
    private final List<OpenDecision> decisions = new ArrayList<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Long> repairs = new TreeMap<>();
    private final List<NewId> newIds = new ArrayList<>();
    private final Map<Long, GuestId> people = new HashMap<>();
    private long changes;

    /** Accounts for one row. */
    void row(String table, long key, Fate fate, Collection<Remark> remarks, Collection<OpenDecision> toDecide) {
        fates.computeIfAbsent(table, name -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
        for (Remark remark : remarks) {
            if (remark.kind().equals(Remark.REFUSAL)) {
                refused.add(refused(table, key, remark));
            } else {
                repairs.merge(table + ": " + remark.rule(), 1L, Long::sum);
            }
        }
        toDecide.forEach(this::decide);
    }

    void decide(OpenDecision decision) {
        if (kinds.merge(decision.kind(), 1L, Long::sum) <= LISTED) {
            decisions.add(decision);
        }
    }

    /** Notes the guest here whom decisions about this row of guests name. */
    void person(long key, GuestId guest) {
        people.put(key, guest);
    }

    /** Accounts for the total of a booking. */
    void total(String status, long cents, boolean isRefused) {
        long[] sums = sums(status);
        sums[0]++;
        sums[1] += isRefused ? 1 : 0;
        sums[2] += cents;
        sums[3] += isRefused ? cents : 0;
    }

    /** Accounts for totals that are stored as prices, and for those of bookings that have none here. */
    void totals(String status, long here, long archived) {
        long[] sums = sums(status);
        sums[4] += here;
        sums[5] += archived;
    }

    private long[] sums(String status) {
        return statuses.computeIfAbsent(RowNotes.printable(status), word -> new long[6]);
    }

    void nights(long source, boolean isRefused) {
        nights[0] += source;
        nights[3] += isRefused ? source : 0;
    }

    void nightsHere(long stored) {
        nights[1] += stored;
    }

    /** Accounts for an amount of credit, which goes to the archive. */
    void credit(long cents) {
        credit[0] += cents;
        credit[2] += cents;
    }

    void newId(String table, long legacyId, long id) {
        if (legacyId != id) {
            newIds.add(new NewId(table, legacyId, id));
        }
    }

    /** Notes that something was stored. */
    void stored(long rows) {
        changes += rows;
    }

    boolean isUnchanged() {
        return changes == 0;
    }

    Map<Long, GuestId> people() {
        return Map.copyOf(people);
    }

    /** Completes the report that so far only says what was moved in, by whom, and when. */
    ImportReport report(ImportReport frame, List<LegacyTable> tables) {
        List<TableCount> counts = tables.stream().map(this::count).toList();
        Map<String, StatusSum> bookings = statusSums();
        Sum allNights = sum(nights);
        Sum allCredit = sum(credit);
        boolean closed = counts.stream().allMatch(TableCount::isClosed)
                && bookings.values().stream().allMatch(StatusSum::isClosed)
                && allNights.isClosed()
                && allCredit.isClosed();
        return new ImportReport(
                frame.number(),
                frame.source(),
                frame.dryRun(),
                closed,
                frame.startedBy(),
                frame.at(),
                counts,
                bookings,
                allNights,
                allCredit,
                decisions.stream().map(MoveInTexts::listed).toList(),
                unlisted(),
                refused,
                repairs,
                newIds,
                frame.absent(),
                frame.unknown());
    }

    private static Refused refused(String table, long key, Remark remark) {
        Remedy help = remark.help();
        return new Refused(
                table,
                key,
                remark.rule(),
                remark.column(),
                remark.before(),
                help == null ? null : MoveInTexts.help(help));
    }

    private Map<String, StatusSum> statusSums() {
        Map<String, StatusSum> bookings = new TreeMap<>();
        statuses.forEach((word, sums) ->
                bookings.put(word, new StatusSum(sums[0], sums[1], sums[2], sums[4], sums[5], sums[3])));
        return bookings;
    }

    /** How many decisions are not listed, by kind. */
    private Map<String, Long> unlisted() {
        Map<String, Long> more = new TreeMap<>();
        kinds.forEach((kind, all) -> {
            if (all > LISTED) {
                more.put(kind, all - LISTED);
            }
        });
        return more;
    }

    private static Sum sum(long[] parts) {
        return new Sum(parts[0], parts[1], parts[2], parts[3]);
    }

    private TableCount count(LegacyTable table) {
        Map<Fate, Long> counts = fates.getOrDefault(table.name(), Map.of());
        return new TableCount(
                table.name(),
                table.rows(),
                counts.getOrDefault(Fate.TAKEN, 0L),
                counts.getOrDefault(Fate.REPAIRED, 0L),
                counts.getOrDefault(Fate.LOSS, 0L),
                counts.getOrDefault(Fate.ARCHIVED, 0L),
                counts.getOrDefault(Fate.REFUSED, 0L));
    }
}
