package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a reminder was closed. */
public enum ClosedReason {
    /** A user did the task. */
    DONE("done"),
    /** What the reminder was about is done by now. */
    CONDITION_MET("condition-met"),
    /** The booking was cancelled. */
    CANCELLED("cancelled"),
    /** A user decided that the task need not be done. */
    DISMISSED("dismissed");

    private final String code;

    ClosedReason(String code) {
        this.code = code;
    }

    /** The name of the reason in the API and in tables. */
    public String code() {
        return code;
    }

    public static Optional<ClosedReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }

    /** Whether only the rules of the house close reminders for this reason, and no user does. */
    public boolean isByRule() {
        return this == CONDITION_MET || this == CANCELLED;
    }
}
