package herberge.domain.reminder;

import herberge.domain.shared.Refusal;
import java.util.List;

/** Why an operation on a reminder is not possible. */
public sealed interface ReminderConflict extends Refusal.Reason {

    /** The step is not allowed in the present state of the reminder: {@code open} or the reason why it was closed. */
    record IllegalStep(String from, ReminderStep step, List<ReminderStep> allowed) implements ReminderConflict {
        public IllegalStep {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "illegal-transition";
        }
    }
}
