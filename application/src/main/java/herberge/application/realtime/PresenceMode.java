package herberge.application.realtime;

import java.util.Arrays;
import java.util.Optional;

/** What a user does with an entity that is open. */
public enum PresenceMode {
    VIEW("view"),

    /** Has precedence: a user who views and edits counts as editing. */
    EDIT("edit");

    private final String code;

    PresenceMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PresenceMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
