package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** What a reminder is about. All but the manual ones belong to a booking and follow it. */
public enum ReminderType {
    MANUAL("manual"),
    INCOMPLETE_DATA("incomplete-data"),
    PAYMENT("payment"),
    CHECK_IN("check-in"),
    INVOICE("invoice"),
    CONFIRMATION("confirmation");

    private final String code;

    ReminderType(String code) {
        this.code = code;
    }

    /** As clients and tables spell it. */
    public String code() {
        return code;
    }

    public static Optional<ReminderType> of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Whether the rules of the house make it, and nobody by hand. */
    public boolean isAutomatic() {
        return this != MANUAL;
    }
}
