package herberge.application.shared;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request to change something, parsed completely before any unit of work begins. What is wrong with it is a value in
 * it, so that {@code ChangeExecutor} can report it in its turn, after a missing right or a missing entity.
 *
 * @param patch  applies the request to a draft of the current entity, or to a blank draft; has no effect, so that a
 *               repeated unit of work may apply it again
 * @param fields the names of the fields that the request contains
 * @param from   the versions of which the request may have been made; empty where it names none
 * @param key    identifies the request for replay; null: every call counts
 * @param dryRun whether the unit of work is rolled back at its end
 * @param defect why the request cannot be understood; null where it can
 * @param faults the values that parsing found wrong; the use case adds those that only it can find, so that the client
 *               gets all of them at once
 * @param more   the number of such faults beside the listed ones
 */
public record ChangeRequest<D>(
        UnaryOperator<D> patch,
        Set<String> fields,
        Set<Version> from,
        @Nullable IdempotencyKey key,
        boolean dryRun,
        @Nullable Reason defect,
        List<Fault> faults,
        long more) {

    public ChangeRequest {
        fields = Set.copyOf(fields);
        from = Set.copyOf(from);
        faults = List.copyOf(faults);
    }

    /** Replaces all fields by those of {@code draft}, and names no version. */
    public static <D> ChangeRequest<D> to(D draft) {
        return to(draft, null);
    }

    /** Replaces all fields by those of {@code draft}. */
    public static <D> ChangeRequest<D> to(D draft, @Nullable Version from) {
        return of(current -> draft, Set.of(), from);
    }

    /** Changes some fields. */
    public static <D> ChangeRequest<D> changing(Version from, Set<String> fields, UnaryOperator<D> patch) {
        return of(patch, fields, from);
    }

    /** Contains no field, as a removal does. */
    public static <D> ChangeRequest<D> command(@Nullable Version from) {
        return of(UnaryOperator.identity(), Set.of(), from);
    }

    /** Cannot be understood. */
    public static <D> ChangeRequest<D> defective(Reason defect) {
        return new ChangeRequest<>(UnaryOperator.identity(), Set.of(), Set.of(), null, false, defect, List.of(), 0);
    }

    private static <D> ChangeRequest<D> of(UnaryOperator<D> patch, Set<String> fields, @Nullable Version from) {
        Set<Version> versions = from == null ? Set.of() : Set.of(from);
        return new ChangeRequest<>(patch, fields, versions, null, false, null, List.of(), 0);
    }

    public ChangeRequest<D> withKey(@Nullable IdempotencyKey newKey) {
        return new ChangeRequest<>(patch, fields, from, newKey, dryRun, defect, faults, more);
    }

    public ChangeRequest<D> withDryRun(boolean newDryRun) {
        return new ChangeRequest<>(patch, fields, from, key, newDryRun, defect, faults, more);
    }

    public ChangeRequest<D> withFault(Fault fault) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(fault);
        return new ChangeRequest<>(patch, fields, from, key, dryRun, defect, all, more);
    }

    /** The entity as the request wants it. */
    public D appliedTo(D current) {
        return patch.apply(current);
    }

    /** Refuses a request that cannot be understood. */
    public void requireUnderstood() {
        if (defect != null) {
            throw Refusal.because(defect);
        }
    }

    /** A new collector that starts with the faults of parsing. */
    public Faults faultsSoFar() {
        return new Faults(faults, more);
    }
}
