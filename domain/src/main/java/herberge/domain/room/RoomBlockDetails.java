package herberge.domain.room;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The data of a room block as a request gives it: the room, the dates and the reason. It may be incomplete or invalid;
 * {@link #check} finds what is wrong.
 */
public record RoomBlockDetails(
        @Nullable RoomId room,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason) {

    /** Ten years. A longer block is a typing error; a room that is closed for good is set inactive instead. */
    public static final long MAX_NIGHTS = 3660;

    public static final RoomBlockDetails BLANK = new RoomBlockDetails(null, null, null, null);

    public void check(Faults faults) {
        faults.checkGiven(Field.of("roomId"), room);
        faults.checkGiven(Field.of("from"), from);
        faults.checkGiven(Field.of("to"), to);
        if (from != null && to != null) {
            long nights = ChronoUnit.DAYS.between(from, to);
            if (nights < 1) {
                faults.addOnce(Field.of("to"), RoomBlockViolation.Plain.NOT_AFTER_FROM);
            } else if (nights > MAX_NIGHTS) {
                faults.addOnce(Field.of("to"), new RoomBlockViolation.TooManyNights(MAX_NIGHTS));
            }
        }
        faults.checkText(Field.of("reason"), reason, 200);
    }

    /** The nights of the block; null if a date is missing or the dates are not in order. */
    public @Nullable StayPeriod nights() {
        return from != null && to != null && from.isBefore(to) ? new StayPeriod(from, to) : null;
    }
}
