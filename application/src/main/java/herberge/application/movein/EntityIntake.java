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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table that become entities, a chunk at a time. */
final class EntityIntake<T> {

    /** How the rows of a table become entities. */
    interface Mapping<T> {

        /** Prepares for rows that are mapped next. */
        void prepare(List<LegacyRow> rows);

        /** Returns the entity without its id; null if the notes say why there is none. */
        @Nullable
        T map(RowNotes notes);

        /** Adapts an entity that is about to be stored to what this house has already. */
        default T adapt(RowNotes notes, T entity) {
            return entity;
        }

        /** Stores the entity. */
        void store(LegacyRow row, T entity, long id);

        /** The guest here whom a row is about, also if it is refused; null if it is about none, or if its booking tells. */
        default @Nullable GuestId guest(LegacyRow row, @Nullable Long id) {
            return null;
        }

        /** Learns what became of a row: its notes, and its id here if it has one. */
        void settle(RowNotes notes, Result result);
    }

    /**
     * What became of a row.
     *
     * @param id      its id here; null if it is refused
     * @param isNew   whether it is stored by this move-in
     */
    record Result(Fate fate, @Nullable Long id, boolean isNew) {}

    private final MoveInContext context;
    private final Ids ids;
    private final Mapping<T> mapping;

    EntityIntake(MoveInContext context, Ids ids, Mapping<T> mapping) {
        this.context = context;
        this.ids = ids;
        this.mapping = mapping;
    }

    void take(List<LegacyRow> rows) {
        List<Long> keys = rows.stream().map(LegacyRow::key).toList();
        Map<Long, List<Known>> known = context.moveIns().findKnown(rows.get(0).table(), keys);
        Set<Long> used = context.moveIns().usedIds(ids.kind(), keys);
        mapping.prepare(rows);
        List<Kept> kept = new ArrayList<>();
        for (LegacyRow row : rows) {
            ids.see(row.key());
            RowNotes notes = new RowNotes(row);
            T entity = mapping.map(notes);
            List<Known> earlier = known.getOrDefault(row.key(), List.of());
            Result result = takeKnown(notes, entity, earlier, kept).orElseGet(() -> takeNew(notes, entity, used, kept));
            mapping.settle(notes, result);
        }
        context.keep(kept);
    }

    /**
     * Accounts for a row that was moved in earlier; empty if it was not. A row that was refused is taken as soon as nothing
     * is wrong with it any more: its room or its guest may have come since.
     */
    private Optional<Result> takeKnown(RowNotes notes, @Nullable T entity, List<Known> earlier, List<Kept> kept) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        LegacyRow row = notes.row();
        LegacyRow safe = RowDigest.withoutSecrets(row);
        String digest = RowDigest.of(safe);
        Optional<Known> same = Known.newest(earlier, digest);
        if (same.isPresent()) {
            Known known = same.get();
            boolean isRight = entity != null && known.fate() == Fate.REFUSED && !known.isErased();
            return isRight ? Optional.empty() : Optional.of(known(notes, known));
        }
        Known last = earlier.get(earlier.size() - 1);
        LegacyRow before = context.moveIns().findKept(row.table(), row.key()).orElseThrow();
        if (last.id() == null || !SameRow.isSameThing(before, row)) {
            return Optional.empty();
        }
        List<String> columns = SameRow.differences(before, safe);
        return Optional.of(columns.isEmpty() ? known(notes, last) : changed(notes, last, columns, digest, kept));
    }

    private Result known(RowNotes notes, Known known) {
        LegacyRow row = notes.row();
        context.account().row(row.table(), row.key(), known.fate(), known.remarks(), notes.decisions());
        if (known.id() != null) {
            ids.put(row.key(), known.id(), true);
            context.account().newId(row.table(), row.key(), known.id());
        }
        return new Result(known.fate(), known.id(), false);
    }

    /** A row that the source has changed since: its new state is kept, and a person decides what to do here. */
    private Result changed(RowNotes notes, Known last, List<String> columns, String digest, List<Kept> kept) {
        LegacyRow row = notes.row();
        List<Remark> remarks =
                List.of(new Remark(Remark.LOSS, "changed-in-source", String.join(", ", columns), null, null, null));
        List<OpenDecision> decisions = new ArrayList<>(notes.decisions());
        long id = java.util.Objects.requireNonNull(last.id());
        decisions.add(new OpenDecision(
                row.table(),
                row.key(),
                new RowQuestion.ChangedInSource(columns, ids.kind().code(), id)));
        context.account().row(row.table(), row.key(), Fate.LOSS, remarks, decisions);
        ids.put(row.key(), id, true);
        kept.add(keep(row, digest, Fate.LOSS, remarks, id));
        return new Result(Fate.LOSS, id, false);
    }

    private Result takeNew(RowNotes notes, @Nullable T mapped, Set<Long> used, List<Kept> kept) {
        LegacyRow row = notes.row();
        Long id = null;
        if (mapped != null) {
            T entity = mapping.adapt(notes, mapped);
            id = ids.allocate(row.key(), used);
            mapping.store(row, entity, id);
            ids.put(row.key(), id, false);
            context.account().newId(row.table(), row.key(), id);
        }
        Fate fate = notes.fate();
        context.account().row(row.table(), row.key(), fate, notes.remarks(), notes.decisions());
        kept.add(keep(row, RowDigest.of(RowDigest.withoutSecrets(row)), fate, notes.remarks(), id));
        return new Result(fate, id, true);
    }

    private Kept keep(LegacyRow row, String digest, Fate fate, List<Remark> remarks, @Nullable Long id) {
        boolean booking = row.table().equals("bookings");
        return new Kept(
                RowDigest.withoutSecrets(row),
                digest,
                fate,
                remarks,
                id,
                mapping.guest(row, id),
                booking && id != null ? new BookingId(id) : null);
    }
}
