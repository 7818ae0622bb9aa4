package herberge.domain.reminder;

import herberge.domain.shared.Refusal;
import java.util.List;

/** Why something cannot be done to a reminder. */
public sealed interface ReminderConflict extends Refusal.Reason {

    /** The step does not lead on from where the reminder stands: {@code open} or why it was closed. */
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
