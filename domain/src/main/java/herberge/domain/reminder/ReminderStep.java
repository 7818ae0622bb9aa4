package herberge.domain.reminder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can do to a reminder beside editing it. */
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

    /** As the last part of its path is spelt. */
    public String code() {
        return code;
    }

    /** Where it leads to. */
    public String target() {
        return target;
    }

    public static Optional<ReminderStep> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Open ones are closed or put off; what a person closed is opened again while it is called for; the rest the rules decide on. */
    public boolean leavesFrom(Reminder reminder) {
        Reminder.Closing closing = reminder.closing();
        return switch (this) {
            case COMPLETE, DISMISS, SNOOZE -> closing == null;
            case REOPEN -> closing != null && !reminder.isSettled();
        };
    }

    /** The steps that can be taken from there. */
    public static List<ReminderStep> from(Reminder reminder) {
        return Stream.of(values()).filter(one -> one.leavesFrom(reminder)).toList();
    }
}
