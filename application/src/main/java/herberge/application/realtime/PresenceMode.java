package herberge.application.realtime;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does with a thing in front of him. */
public enum PresenceMode {
    VIEW("view"),

    /** Beats looking: whoever does both edits. */
    EDIT("edit");

    private final String code;

    PresenceMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PresenceMode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
