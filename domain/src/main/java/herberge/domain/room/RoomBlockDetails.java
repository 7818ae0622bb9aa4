package herberge.domain.room;

import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which room is to be kept free from when to when, and why, as somebody wants it; {@link #check} tells if it can be. */
public record RoomBlockDetails(
        @Nullable RoomId room,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason) {

    /** Ten years: longer is a typing error, and a room that is gone for good is set inactive. */
    public static final long MAX_NIGHTS = 3660;

    public static final RoomBlockDetails BLANK = new RoomBlockDetails(null, null, null, null);

    public void check(Faults faults) {
        if (room == null) {
            faults.addOnce("/roomId", Faults.REQUIRED, "must be given");
        }
        if (from == null) {
            faults.addOnce("/from", Faults.REQUIRED, "must be given");
        }
        if (to == null) {
            faults.addOnce("/to", Faults.REQUIRED, "must be given");
        }
        if (from != null && to != null) {
            long nights = ChronoUnit.DAYS.between(from, to);
            if (nights < 1) {
                faults.addOnce("/to", "not-after-from", "must be after from");
            } else if (nights > MAX_NIGHTS) {
                faults.addOnce("/to", Faults.OUT_OF_RANGE, "must be at most " + MAX_NIGHTS + " nights after from");
            }
        }
        faults.checkText("/reason", reason, 200);
    }

    /** The nights concerned, where the two dates make some. */
    public @Nullable StayPeriod nights() {
        return from != null && to != null && from.isBefore(to) ? new StayPeriod(from, to) : null;
    }
}
