package herberge.domain.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Computes the due date of a reminder. A due date does not move once it has been computed: the passing of a day changes
 * no deadline.
 */
public sealed interface Deadline {

    /**
     * The due date that was computed before.
     *
     * @param day   the due date
     * @param basis the {@link #basis} that it was computed from; null if it was not stored
     */
    record Previous(LocalDate day, @Nullable LocalDate basis) {}

    /**
     * Computes the due date.
     *
     * @param since    the day on which the reminder was first called for
     * @param previous null if no due date has been computed before
     */
    LocalDate day(LocalDate since, @Nullable Previous previous, LocalDate today);

    /** The date that the due date depends on, besides the day on which it is computed; null if there is none. */
    default @Nullable LocalDate basis() {
        return null;
    }

    /** Due on that day, even if it has passed. */
    record On(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Previous previous, LocalDate today) {
            return day;
        }
    }

    /** Due on that day, or today if it has passed. A computed due date stays until the day itself changes. */
    record OnOrToday(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Previous previous, LocalDate today) {
            if (!day.isBefore(today)) {
                return day;
            }
            return previous != null && isStillValid(previous, today) ? previous.day() : today;
        }

        private boolean isStillValid(Previous previous, LocalDate today) {
            return previous.basis() == null
                    ? !previous.day().isBefore(day) && !previous.day().isAfter(today)
                    : previous.basis().equals(day);
        }

        @Override
        public LocalDate basis() {
            return day;
        }
    }

    /** Due a number of days after the reminder was first called for. */
    record After(long days) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Previous previous, LocalDate today) {
            return since.plusDays(days);
        }
    }
}
