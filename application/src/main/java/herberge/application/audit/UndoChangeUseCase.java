package herberge.application.audit;

import herberge.application.audit.AuditUseCases.Stores;
import herberge.application.audit.AuditUseCases.UndoChange;
import herberge.application.port.Audit.Step;
import herberge.application.port.Transactions;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.application.shared.Undo;
import herberge.application.write.ChangeExecutor;
import herberge.domain.invoice.InvoiceConflict;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class UndoChangeUseCase implements UndoChange {

    private static final int CHANGED_BOOKING = 2;

    private final ChangeExecutor changes;
    private final Stores stores;
    private final EntityCatalog entities;
    private final UndoPermission permission;
    private final DependentReversal dependents;
    private final Clock clock;

    UndoChangeUseCase(
            Transactions transactions, ChangeExecutor changes, Stores stores, EntityCatalog entities, Clock clock) {
        this.changes = changes;
        this.stores = stores;
        this.entities = entities;
        this.permission = new UndoPermission(entities);
        this.dependents = new DependentReversal(transactions, stores.dependents(), stores.sync());
        this.clock = clock;
    }

    @Override
    public ChangeResult<Undone> undo(Caller caller, long change, ChangeRequest<?> request) {
        Instant now = clock.instant();
        Supplier<List<Step>> find = () -> {
            List<Step> found = lastFirst(change);
            found.forEach(step -> requirePermission(caller, step));
            return found;
        };
        return changes.command(caller, request, find, (found, faults) -> {
            faults.refuseIfAny();
            stores.undos().lock(change);
            lock(change, withUndo(found));
            stores.undos().findUndoOf(change).ifPresent(by -> {
                throw Refusal.because(new RequestFault.AlreadyUndone(by));
            });
            List<UndoStep<?>> steps =
                    withUndo(lastFirst(change)); // read again: locked now, the entities stay as they are
            Undone undone = undo(steps, caller, now);
            dependents.revert(caller, change, steps, now);
            stores.undos().recordUndo(change);
            return result(steps.get(0).kind(), undone); // the step done last; the others were its consequences
        });
    }

    /**
     * Undoes all steps, and returns the first. What entities of one kind hold now does not count for each other, because
     * they may have exchanged it; whether all of them are possible together is checked at the end.
     */
    private Undone undo(List<UndoStep<?>> steps, Caller caller, Instant now) {
        if (steps.size() == 1) {
            return steps.get(0)
                    .undo(stores.changeLog(), Set.of(), caller, now, clock.getZone())
                    .undone();
        }
        List<UndoStep<?>> ordered = inOrder(steps);
        List<UndoStep.Result> results = new ArrayList<>();
        stores.occupancies().exchange(() -> {
            for (UndoStep<?> step : ordered) {
                Set<Long> together = steps.stream()
                        .filter(other -> other.kind() == step.kind())
                        .map(UndoStep::id)
                        .collect(Collectors.toSet());
                results.add(step.undo(stores.changeLog(), together, caller, now, clock.getZone()));
            }
            results.forEach(result -> result.check().run());
        });
        return results.get(ordered.indexOf(steps.get(0))).undone();
    }

    /**
     * Returns the steps in an order in which the bookings of a stay find each other. Directly before the first booking come
     * the entities whose version bookings raise. Then all bookings follow: first the removed, then the changed, and last
     * the added bookings. The first booking of a stay in several rooms comes after the other changed ones, because its price
     * is made from all of them. It is the oldest booking of the stay, so it has the lowest id.
     */
    private static List<UndoStep<?>> inOrder(List<UndoStep<?>> steps) {
        List<UndoStep<?>> bookings = steps.stream()
                .filter(UndoChangeUseCase::isWithBookings)
                .sorted(Comparator.<UndoStep<?>>comparingInt(UndoChangeUseCase::rank)
                        .thenComparingLong(step -> rank(step) == CHANGED_BOOKING ? -step.id() : 0))
                .toList();
        List<UndoStep<?>> ordered = new ArrayList<>(steps);
        ordered.removeAll(bookings);
        long before = steps.stream()
                .takeWhile(step -> step.kind() != EntityKind.BOOKING)
                .filter(step -> !isWithBookings(step))
                .count();
        ordered.addAll((int) before, bookings);
        return ordered;
    }

    private static boolean isWithBookings(UndoStep<?> step) {
        return step.kind() == EntityKind.BOOKING || step.raisedByBookings();
    }

    private static int rank(UndoStep<?> step) {
        if (step.kind() != EntityKind.BOOKING) {
            return 0;
        }
        return step.step().deleted() ? 1 : step.step().created() ? CHANGED_BOOKING + 1 : CHANGED_BOOKING;
    }

    private static ChangeResult<Undone> result(EntityKind kind, Undone undone) {
        Outcome outcome = undone.gone() ? Outcome.REMOVED : Outcome.CHANGED;
        return ChangeResult.of(outcome, kind, undone.entity(), undone);
    }

    /** The steps of the change, the last one first: they are undone in this order. */
    private List<Step> lastFirst(long change) {
        List<Step> steps = new ArrayList<>(stores.audit().steps(change));
        if (steps.isEmpty()) {
            throw Refusal.because(new Refusal.NotFound("change", change));
        }
        Collections.reverse(steps);
        return steps;
    }

    private void requirePermission(Caller caller, Step step) {
        if (step.kind() == EntityKind.INVOICE && caller.ownsOrAdministers(step.user())) {
            throw Refusal.because(new InvoiceConflict.NotUndone());
        }
        if (!permission.covers(caller, step)) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }

    /** In the order of all writers: entities first, then bookings that have reminders, and last the reminders. */
    private void lock(long change, List<UndoStep<?>> steps) {
        Predicate<UndoStep<?>> last = UndoStep::lockedAfterBookings;
        steps.stream()
                .filter(last.negate())
                .sorted(Comparator.comparingLong(UndoStep::id)) // as all writers that lock several of a kind
                .forEach(UndoStep::lock);
        dependents.lock(change);
        steps.stream().filter(last).forEach(UndoStep::lock);
    }

    /** Without entities of which the change only raised the version: their bookings are undone, and raise it again. */
    private List<UndoStep<?>> withUndo(List<Step> steps) {
        List<UndoStep<?>> all = new ArrayList<>();
        steps.forEach(step -> all.add(withUndo(step)));
        all.removeIf(UndoStep::raisedOnly);
        return all;
    }

    private UndoStep<?> withUndo(Step step) {
        EntityKind kind = Objects.requireNonNull(step.kind());
        Undo<?> undo = entities.access(kind)
                .undo()
                .orElseThrow(() -> new IllegalStateException("changes of kind " + kind + " cannot be undone"));
        return new UndoStep<>(kind, step, undo);
    }
}
