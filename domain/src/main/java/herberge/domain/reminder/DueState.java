package herberge.domain.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When a reminder falls due, seen from a day. */
public enum DueState {
    OVERDUE("overdue"),
    TODAY("today"),
    UPCOMING("upcoming");

    private final String code;

    DueState(String code) {
        this.code = code;
    }

    /** As clients spell it. */
    public String code() {
        return code;
    }

    public static Optional<DueState> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public static DueState of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return OVERDUE;
        }
        return day.equals(today) ? TODAY : UPCOMING;
    }
}
