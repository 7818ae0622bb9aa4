package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** What a reminder is about. All types except manual belong to a booking and follow its changes. */
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

    /** The name of the type in the API and in tables. */
    public String code() {
        return code;
    }

    public static Optional<ReminderType> of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Whether the rules of the house create reminders of this type, and users cannot. */
    public boolean isAutomatic() {
        return this != MANUAL;
    }
}
