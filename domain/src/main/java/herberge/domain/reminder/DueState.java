package herberge.domain.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When a reminder is due, relative to a given day. */
public enum DueState {
    OVERDUE("overdue"),
    TODAY("today"),
    UPCOMING("upcoming");

    private final String code;

    DueState(String code) {
        this.code = code;
    }

    /** The name of the state in the API. */
    public String code() {
        return code;
    }

    public static Optional<DueState> of(String code) {
        return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    public static DueState of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return OVERDUE;
        }
        return day.equals(today) ? TODAY : UPCOMING;
    }
}
