package herberge.application.movein;

import herberge.application.port.MoveIns.Kept;
import herberge.application.port.MoveIns.Known;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.Remark;
import herberge.domain.movein.RowNotes;
import herberge.domain.movein.RowQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a table that become parts of entities of another: companions of guests and of bookings. */
final class CompanionRows<C> {

    private record Child<C>(RowNotes notes, @Nullable C part) {}

    private final MoveInContext context;
    private final String table;
    private final String parentColumn;
    private final Function<RowNotes, @Nullable C> mapping;
    private final Map<Long, List<Child<C>>> byParent = new HashMap<>();
    private final Map<Long, List<Known>> known = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    CompanionRows(MoveInContext context, String table, String parentColumn, Function<RowNotes, @Nullable C> mapping) {
        this.context = context;
        this.table = table;
        this.parentColumn = parentColumn;
        this.mapping = mapping;
    }

    /** Reads the parts of the parents that come next, after keeping those of the ones before. */
    void prepare(List<LegacyRow> parents) {
        flush();
        byParent.clear();
        known.clear();
        if (!context.has(table, parentColumn)) {
            return;
        }
        LongSummaryStatistics keys = parents.stream().mapToLong(LegacyRow::key).summaryStatistics();
        List<LegacyRow> rows = context.house().readWithin(table, parentColumn, keys.getMin(), keys.getMax());
        for (LegacyRow row : rows) {
            RowNotes notes = new RowNotes(row);
            C part = mapping.apply(notes);
            byParent.computeIfAbsent(row.number(parentColumn), parent -> new ArrayList<>())
                    .add(new Child<>(notes, part));
        }
        if (!rows.isEmpty()) {
            known.putAll(context.moveIns()
                    .findKnown(table, rows.stream().map(LegacyRow::key).toList()));
        }
    }

    List<C> of(long parent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(Child::part)
                .flatMap(part -> Optional.ofNullable(part).stream())
                .toList();
    }

    /** Accounts for the parts of a parent, once it is known what became of that. */
    void settle(long parent, EntityIntake.Result result, @Nullable GuestId guest, @Nullable BookingId booking) {
        for (Child<C> child : byParent.getOrDefault(parent, List.of())) {
            settle(child.notes(), result, guest, booking);
        }
    }

    private void settle(
            RowNotes notes, EntityIntake.Result parent, @Nullable GuestId guest, @Nullable BookingId booking) {
        LegacyRow row = notes.row();
        String digest = RowDigest.of(row);
        Optional<Known> same = Known.newest(known.getOrDefault(row.key(), List.of()), digest);
        boolean cameWithParent = parent.isNew() && parent.fate().isTaken();
        if (same.isPresent() && !(cameWithParent && isLeftOut(same.get()))) {
            Known earlier = same.get();
            context.account().row(table, row.key(), earlier.fate(), earlier.remarks(), notes.decisions());
            return;
        }
        Fate fate = notes.fate();
        List<Remark> remarks = notes.remarks();
        List<OpenDecision> decisions = new ArrayList<>(notes.decisions());
        if (!parent.fate().isTaken()) {
            fate = Fate.ARCHIVED;
            remarks = List.of();
        } else if (!parent.isNew()) {
            fate = Fate.ARCHIVED;
            remarks = List.of();
            decisions.add(new OpenDecision(
                    table, row.key(), new RowQuestion.CameLater(parentColumn, row.number(parentColumn))));
        }
        context.account().row(table, row.key(), fate, remarks, decisions);
        kept.add(new Kept(row, digest, fate, remarks, null, guest, booking));
    }

    /** Whether the part was archived, because its parent was refused. */
    private static boolean isLeftOut(Known part) {
        return part.fate() == Fate.ARCHIVED && !part.isErased();
    }

    void flush() {
        context.keep(List.copyOf(kept));
        kept.clear();
    }

    /** Archives the rows whose parent does not exist. */
    void archiveOrphans(Ids parents, ArchiveIntake archive) {
        flush();
        context.chunks(table, rows -> {
            List<LegacyRow> orphans = rows.stream()
                    .filter(row -> !parents.hasSeen(row.number(parentColumn)))
                    .toList();
            if (!orphans.isEmpty()) {
                orphans.forEach(row -> context.account()
                        .decide(new OpenDecision(
                                table,
                                row.key(),
                                new RowQuestion.Orphan(parentColumn, Objects.toString(row.value(parentColumn))))));
                archive.take(orphans);
            }
        });
    }
}
