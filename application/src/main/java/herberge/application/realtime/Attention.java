package herberge.application.realtime;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does with a thing in front of him. */
public enum Attention {
    VIEW("view"),

    /** Beats looking: whoever does both edits. */
    EDIT("edit");

    private final String code;

    Attention(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Attention> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
