package herberge.domain.movein;

import java.util.Optional;
import java.util.stream.Stream;

/** The result of moving a legacy row in. Each row has exactly one. */
public enum Fate {
    /** Stored here as it was. */
    TAKEN("taken"),
    /** Stored here after a rule corrected values; the report lists rule, before and after. */
    REPAIRED("repaired"),
    /** Stored here without some of its values; the report states which. */
    LOSS("takenWithLoss"),
    /** Kept as it was in the archive, because this server has no place for it. */
    ARCHIVED("archived"),
    /** Not stored; the report states why. */
    REFUSED("refused");

    private final String code;

    Fate(String code) {
        this.code = code;
    }

    /** The name in reports and tables. */
    public String code() {
        return code;
    }

    public static Fate of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no fate " + code));
    }

    public static Optional<Fate> find(String code) {
        return Stream.of(values()).filter(fate -> fate.code.equals(code)).findFirst();
    }

    /** Whether the row is stored as an entity. */
    public boolean isTaken() {
        return this == TAKEN || this == REPAIRED || this == LOSS;
    }
}
