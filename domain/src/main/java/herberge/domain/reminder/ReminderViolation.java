package herberge.domain.reminder;

import herberge.domain.shared.Violation;
import java.time.LocalDate;

/** What is wrong with a value of a reminder. */
public sealed interface ReminderViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements ReminderViolation {
        /** Users create manual reminders only. */
        CREATED_BY_RULES("invalid"),

        /** Users delete manual reminders only; they dismiss others. */
        DELETED_BY_RULES("invalid"),

        TYPE_FIXED("read-only"),

        /** The rules of the house maintain the value. */
        FOLLOWS_BOOKING("read-only"),

        /** A closed reminder cannot be snoozed. */
        CLOSED("invalid");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The date is not after {@code today}. */
    record NotAfter(LocalDate today) implements ReminderViolation {
        @Override
        public String code() {
            return "not-after-today";
        }
    }
}
