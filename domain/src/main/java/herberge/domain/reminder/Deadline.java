package herberge.domain.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the day is found on which something falls due. Once found it stays: that a day passes moves no deadline. */
public sealed interface Deadline {

    /**
     * The day.
     *
     * @param since   when it came up
     * @param present what has been told so far; null where nothing has
     */
    LocalDate day(LocalDate since, @Nullable LocalDate present, LocalDate today);

    /** That day, even if it is over. */
    record On(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable LocalDate present, LocalDate today) {
            return day;
        }
    }

    /** That day, or today if it is over; that today stays the day tomorrow. */
    record OnOrToday(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable LocalDate present, LocalDate today) {
            if (!day.isBefore(today)) {
                return day;
            }
            if (present == null || present.isBefore(day) || present.isAfter(today)) {
                return today;
            }
            return present;
        }
    }

    /** So many days after it came up. */
    record After(long days) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable LocalDate present, LocalDate today) {
            return since.plusDays(days);
        }
    }
}
