package herberge.domain.booking;

import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The neighbours of a booking in a stay that changes its room. A stay is one booking for each room, in the order of the
 * nights; each booking begins on the day on which the one before it ends.
 *
 * @param continues   the booking before this one; null for the first
 * @param continuedBy the booking after this one; null for the last
 */
public record StayLinks(
        @Nullable BookingId continues, @Nullable BookingId continuedBy) {

    /** A stay in one room. */
    public static final StayLinks NONE = new StayLinks(null, null);

    public boolean isFirst() {
        return continues == null;
    }

    public boolean isLast() {
        return continuedBy == null;
    }

    /** Whether the stay is in more than one room. */
    public boolean isPart() {
        return continues != null || continuedBy != null;
    }

    public StayLinks continuedBy(@Nullable BookingId next) {
        return new StayLinks(continues, next);
    }

    public StayLinks continuing(@Nullable BookingId previous) {
        return new StayLinks(previous, continuedBy);
    }

    static StayLinks revert(ThreeWayMerge<StayLinks> change) {
        return new StayLinks(change.merge(StayLinks::continues), change.merge(StayLinks::continuedBy));
    }
}
