package herberge.domain.shared;

import java.util.Objects;
import java.util.function.Function;

/**
 * Reverts one change of a value that may have changed again since: a three-way merge, field by field. Fields that the
 * change set get their former value, all others keep their present value.
 *
 * @param before  the value before the change
 * @param after   the value after the change
 * @param present the value now; what the change set has the same value as in {@code after}
 */
public record ThreeWayMerge<T>(T before, T after, T present) {

    /** Returns the value of a field after the change is reverted. */
    public <V> V merge(Function<? super T, ? extends V> field) {
        return changes(field) ? field.apply(before) : field.apply(present);
    }

    /** Whether the change set this field. */
    public boolean changes(Function<? super T, ?> field) {
        return !Objects.equals(field.apply(before), field.apply(after));
    }

    /** Returns the same change, restricted to one part of the value. */
    public <P> ThreeWayMerge<P> part(Function<? super T, ? extends P> part) {
        return new ThreeWayMerge<>(part.apply(before), part.apply(after), part.apply(present));
    }
}
