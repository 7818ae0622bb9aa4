package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** The priority of a reminder, in the order of lists: most urgent first. */
public enum Priority {
    HIGH("high", 1),
    MEDIUM("medium", 2),
    LOW("low", 3);

    private final String code;
    private final int rank;

    Priority(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    /** The name of the priority in the API and in tables. */
    public String code() {
        return code;
    }

    public static Optional<Priority> of(String code) {
        return Stream.of(values())
                .filter(priority -> priority.code.equals(code))
                .findFirst();
    }

    /** The position in lists; 1 comes first. */
    public int rank() {
        return rank;
    }
}
