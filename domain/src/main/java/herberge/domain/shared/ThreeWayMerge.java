package herberge.domain.shared;

import java.util.Objects;
import java.util.function.Function;

/**
 * One change on its way back out of a thing that may have changed since: a three-way merge, field by field. What the
 * change set is as before, all else is as it is now.
 *
 * @param before  as the thing was before the change
 * @param after   as the change left it
 * @param present as it is now; what the change set is as the change left it
 */
public record ThreeWayMerge<T>(T before, T after, T present) {

    /** What a field is once the change is taken back. */
    public <V> V merge(Function<? super T, ? extends V> field) {
        return changes(field) ? field.apply(before) : field.apply(present);
    }

    /** Whether the change set the field. */
    public boolean changes(Function<? super T, ?> field) {
        return !Objects.equals(field.apply(before), field.apply(after));
    }

    /** The same change as far as it concerns one part of the thing. */
    public <P> ThreeWayMerge<P> part(Function<? super T, ? extends P> part) {
        return new ThreeWayMerge<>(part.apply(before), part.apply(after), part.apply(present));
    }
}
