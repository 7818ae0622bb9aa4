package herberge.domain.booking;

import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * What a booking belongs to: its neighbours in a stay that changes its room, and its group. A stay is one booking for
 * each room, in the order of the nights; each booking begins on the day on which the one before it ends. All bookings of
 * a stay have the same group.
 *
 * @param continues   the booking before this one; null for the first
 * @param continuedBy the booking after this one; null for the last
 * @param group       null if the booking belongs to no group
 */
public record StayLinks(
        @Nullable BookingId continues,
        @Nullable BookingId continuedBy,
        @Nullable GroupId group) {

    /** A stay in one room, of no group. */
    public static final StayLinks NONE = new StayLinks(null, null);

    public StayLinks(@Nullable BookingId continues, @Nullable BookingId continuedBy) {
        this(continues, continuedBy, null);
    }

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
        return new StayLinks(continues, next, group);
    }

    public StayLinks continuing(@Nullable BookingId previous) {
        return new StayLinks(previous, continuedBy, group);
    }

    public StayLinks inGroup(@Nullable GroupId wanted) {
        return new StayLinks(continues, continuedBy, wanted);
    }

    static StayLinks revert(ThreeWayMerge<StayLinks> change) {
        return new StayLinks(
                change.merge(StayLinks::continues),
                change.merge(StayLinks::continuedBy),
                change.merge(StayLinks::group));
    }
}
