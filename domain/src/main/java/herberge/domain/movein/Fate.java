package herberge.domain.movein;

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
        for (Fate fate : values()) {
            if (fate.code.equals(code)) {
                return fate;
            }
        }
        throw new IllegalArgumentException("no fate " + code);
    }

    /** Whether the row is stored as an entity. */
    public boolean isTaken() {
        return this == TAKEN || this == REPAIRED || this == LOSS;
    }
}
