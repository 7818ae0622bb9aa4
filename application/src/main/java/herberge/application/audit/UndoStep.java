package herberge.application.audit;

import herberge.application.audit.AuditUseCases.UndoChange.Undone;
import herberge.application.port.Audit.Step;
import herberge.application.port.ChangeLog;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change did to one entity, with the way to undo it for entities of that kind. */
record UndoStep<T>(EntityKind kind, Step step, Undo<T> undo) {

    long id() {
        return step.id();
    }

    boolean lockedAfterBookings() {
        return undo.lockedAfterBookings();
    }

    /** Whether it is an update of an entity whose version bookings raise as well. */
    boolean raisedByBookings() {
        return undo.raisedByBookings() && !step.created() && !step.deleted();
    }

    /** Whether the change set no field of the entity. */
    boolean raisedOnly() {
        return raisedByBookings() && step.fields().isEmpty();
    }

    /** Keeps others from changing the entity. Its state since the change is to be read afterwards. */
    void lock() {
        undo.lock(id());
    }

    /**
     * An undone step.
     *
     * @param check checks the rules again; for when all steps of the change are undone
     */
    record Result(Undone undone, Runnable check) {}

    /**
     * Undoes the change of the entity, unless a field that the change set has another value now.
     *
     * @param together the ids of the entities of this kind that the change changed
     */
    Result undo(ChangeLog changeLog, Set<Long> together, Caller caller, Instant now, ZoneId zone) {
        T present = undo.lock(id()).orElse(null);
        requireAsLeft(changeLog, present);
        if (step.created() && present != null) {
            EntityView view = undo.view(present);
            boolean gone = undo.undoCreation(present, caller, now);
            EntityView left = gone ? view : undo.view(undo.lock(id()).orElse(present));
            return new Result(new Undone(left, gone, List.of()), () -> {});
        }
        T former = audited(undo.before(step.first()));
        T wanted = present == null
                ? undo.recreate(former, Objects.requireNonNull(step.now().version()), caller, now)
                : undo.revert(new ThreeWayMerge<>(former, audited(undo.after(step.last())), present), caller, now);
        LocalDate today = LocalDate.ofInstant(now, zone);
        undo.requirePossible(wanted, present, today, together);
        if (present == null) {
            undo.restore(wanted);
        } else {
            undo.save(wanted, together);
        }
        Undone undone = new Undone(undo.view(wanted), false, undo.lostFields(step.deleted(), step.fields()));
        return new Result(undone, () -> undo.requirePossible(asStored(wanted, present), present, today, Set.of()));
    }

    /** An entity that came back may have changed with the other entities of the change. */
    private T asStored(T wanted, @Nullable T former) {
        return former == null ? undo.lock(id()).orElse(wanted) : wanted;
    }

    private T audited(Optional<T> state) {
        return state.orElseThrow(() -> new IllegalStateException("the audit lacks a state of " + kind + " " + id()));
    }

    private void requireAsLeft(ChangeLog changeLog, @Nullable T present) {
        if (step.asLeft()) {
            return;
        }
        Version left = Objects.requireNonNull(step.version());
        Set<String> fields = new HashSet<>(step.fields());
        fields.addAll(step.now().different());
        throw Refusal.because(VersionConflict.of(
                present == null ? null : undo.view(present),
                left,
                Objects.requireNonNull(step.now().version()),
                changeLog.since(kind, id(), left),
                fields));
    }
}
