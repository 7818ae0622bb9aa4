package herberge.domain.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** How much a reminder matters, in the order in which lists have them: the most pressing first. */
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

    /** As clients and tables spell it. */
    public String code() {
        return code;
    }

    public static Optional<Priority> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Its place in lists: 1 comes first. */
    public int rank() {
        return rank;
    }
}
