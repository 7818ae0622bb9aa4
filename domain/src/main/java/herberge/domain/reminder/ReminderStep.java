package herberge.domain.reminder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step that a user can take with a reminder, besides editing it. */
public enum ReminderStep {
    COMPLETE("complete", ClosedReason.DONE.code()),
    DISMISS("dismiss", ClosedReason.DISMISSED.code()),
    REOPEN("reopen", Reminder.OPEN),
    SNOOZE("snooze", "snoozed");

    private final String code;
    private final String target;

    ReminderStep(String code, String target) {
        this.code = code;
        this.target = target;
    }

    /** The last segment of the step's path in the API. */
    public String code() {
        return code;
    }

    /** The state that the step leads to. */
    public String target() {
        return target;
    }

    public static Optional<ReminderStep> of(String code) {
        return Stream.of(values()).filter(step -> step.code.equals(code)).findFirst();
    }

    /**
     * Whether the step is allowed. Open reminders can be closed or snoozed. A reminder that a user closed can be
     * reopened while it is still called for. Everything else is decided by the rules.
     */
    public boolean leavesFrom(Reminder reminder) {
        Reminder.Closing closing = reminder.closing();
        return switch (this) {
            case COMPLETE, DISMISS, SNOOZE -> closing == null;
            case REOPEN -> closing != null && !reminder.isSettled();
        };
    }

    /** Returns the steps that are allowed for a reminder. */
    public static List<ReminderStep> from(Reminder reminder) {
        return Stream.of(values()).filter(step -> step.leavesFrom(reminder)).toList();
    }
}
