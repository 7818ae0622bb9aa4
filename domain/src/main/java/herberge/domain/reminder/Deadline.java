package herberge.domain.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the day is found on which something falls due. Once found it stays: that a day passes moves no deadline. */
public sealed interface Deadline {

    /**
     * What has been told so far.
     *
     * @param day   on which it falls due
     * @param basis the {@link #basis} that this was found from; null where nobody knows any more
     */
    record Told(LocalDate day, @Nullable LocalDate basis) {}

    /**
     * The day.
     *
     * @param since when it came up
     * @param told  null where nothing has been
     */
    LocalDate day(LocalDate since, @Nullable Told told, LocalDate today);

    /** What the day depends on beside the day on which it is found; null where it does not depend on that. */
    default @Nullable LocalDate basis() {
        return null;
    }

    /** That day, even if it is over. */
    record On(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Told told, LocalDate today) {
            return day;
        }
    }

    /** That day, or today if it is over; what was found stays until it is to be another day. */
    record OnOrToday(LocalDate day) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Told told, LocalDate today) {
            if (!day.isBefore(today)) {
                return day;
            }
            return told != null && stands(told, today) ? told.day() : today;
        }

        private boolean stands(Told told, LocalDate today) {
            return told.basis() == null
                    ? !told.day().isBefore(day) && !told.day().isAfter(today)
                    : told.basis().equals(day);
        }

        @Override
        public LocalDate basis() {
            return day;
        }
    }

    /** So many days after it came up. */
    record After(long days) implements Deadline {
        @Override
        public LocalDate day(LocalDate since, @Nullable Told told, LocalDate today) {
            return since.plusDays(days);
        }
    }
}
