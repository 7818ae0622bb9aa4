package herberge.application.audit;

import herberge.application.audit.UndoChange.Undone;
import herberge.application.port.Audit.Step;
import herberge.application.port.ChangeLog;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes back what a change did to one thing of one kind, unless something has happened to it since. */
final class Reversal<T> {

    private static final PageRequest NEWEST = new PageRequest(1, null);

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

    Undone undo(Caller caller, Step step, Instant now) {
        T present = things.lock(step.id()).orElse(null);
        Version last = Objects.requireNonNull(step.version());
        requireUntouched(step, last, present);
        return undone(caller, step, present, now);
    }

    /** Where something has happened to it since, or it cannot be so again, it is left alone; says whether it was not. */
    boolean undoIfPossible(Caller caller, Step step, Instant now) {
        T present = things.lock(step.id()).orElse(null);
        if (!untouched(step, Objects.requireNonNull(step.version()), present)) {
            return false;
        }
        try {
            undone(caller, step, present, now);
            return true;
        } catch (Refusal cannotBe) {
            return false; // nobody asked for it: it only followed what somebody takes back
        }
    }

    private Undone undone(Caller caller, Step step, @Nullable T present, Instant now) {
        if (step.created() && present != null) {
            Object view = things.view(present);
            things.remove(present);
            return new Undone(view, true, List.of());
        }
        T former = things.before(step.entry())
                .orElseThrow(() -> new IllegalStateException("the audit lost what was before " + step.entry()));
        T again = things.again(former, present, Objects.requireNonNull(step.version()), caller, now);
        things.requirePossible(again, present, LocalDate.ofInstant(now, house));
        if (present == null) {
            things.restore(again);
        } else {
            things.save(again);
        }
        return new Undone(things.view(again), false, things.lost(step));
    }

    private boolean untouched(Step step, Version last, @Nullable T present) {
        return step.deleted() ? present == null && lastOf(step.id()).equals(last) : isAt(present, last);
    }

    private void requireUntouched(Step step, Version last, @Nullable T present) {
        if (untouched(step, last, present)) {
            return;
        }
        Set<String> mine = step.changes().stream().map(FieldChange::field).collect(Collectors.toSet());
        Version current = present == null ? lastOf(step.id()) : things.version(present);
        Object view = present == null ? null : things.view(present);
        throw Refusal.because(VersionConflict.of(view, last, current, changeLog.since(kind, step.id(), last), mine));
    }

    private boolean isAt(@Nullable T present, Version version) {
        return present != null && things.version(present).equals(version);
    }

    /** The last version of something that is gone. */
    private Version lastOf(long id) {
        HistoryEntry newest = changeLog.history(kind, id, NEWEST).items().get(0);
        return new Version(Objects.requireNonNull(newest.version()));
    }
}
