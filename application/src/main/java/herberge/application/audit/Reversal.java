package herberge.application.audit;

import herberge.application.audit.UndoChange.Undone;
import herberge.application.port.Audit.Step;
import herberge.application.port.ChangeLog;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
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

/** Takes back what a change did to one thing of one kind, unless some of what it set is different now. */
final class Reversal<T> {

    private final EntityKind kind;
    private final Undoable<T> things;
    private final ChangeLog changeLog;
    private final ZoneId house;

    Reversal(EntityKind kind, Undoable<T> things, ChangeLog changeLog, ZoneId house) {
        this.kind = kind;
        this.things = things;
        this.changeLog = changeLog;
        this.house = house;
    }

    /** Keeps others from changing the thing; what became of it since the change is to be read afterwards. */
    void lock(long id) {
        things.lock(id);
    }

    Undone undo(Caller caller, Step step, Instant now) {
        T present = things.lock(step.id()).orElse(null);
        requireAsLeft(step, present);
        if (step.created() && present != null) {
            EntityView view = things.view(present);
            things.remove(present);
            return new Undone(view, true, List.of());
        }
        T former = kept(things.before(step.first()), step);
        T again = present == null
                ? things.back(former, Objects.requireNonNull(step.now().version()), caller, now)
                : things.without(
                        new ThreeWayMerge<>(former, kept(things.after(step.last()), step), present), caller, now);
        things.requirePossible(again, present, LocalDate.ofInstant(now, house));
        if (present == null) {
            things.restore(again);
        } else {
            things.save(again);
        }
        return new Undone(things.view(again), false, things.lost(step));
    }

    private T kept(Optional<T> state, Step step) {
        return state.orElseThrow(() -> new IllegalStateException("the audit lost a state of " + kind + step.id()));
    }

    private void requireAsLeft(Step step, @Nullable T present) {
        if (step.asLeft()) {
            return;
        }
        Version left = Objects.requireNonNull(step.version());
        Set<String> mine = new HashSet<>(step.fields());
        mine.addAll(step.now().different());
        throw Refusal.because(VersionConflict.of(
                present == null ? null : things.view(present),
                left,
                Objects.requireNonNull(step.now().version()),
                changeLog.since(kind, step.id(), left),
                mine));
    }
}
