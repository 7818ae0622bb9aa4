package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a reminder is open no more. */
public enum ClosedReason {
    /** Somebody did it. */
    DONE("done"),
    /** What it reminded of is so by now. */
    CONDITION_MET("condition-met"),
    /** Its booking was cancelled. */
    CANCELLED("cancelled"),
    /** Somebody decided that it need not be done. */
    DISMISSED("dismissed");

    private final String code;

    ClosedReason(String code) {
        this.code = code;
    }

    /** As clients and tables spell it. */
    public String code() {
        return code;
    }

    public static Optional<ClosedReason> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Whether the rules of the house close reminders so, and nobody by hand. */
    public boolean isByRule() {
        return this == CONDITION_MET || this == CANCELLED;
    }
}
