package herberge.domain.user;

import java.util.Arrays;

/** Why a session ended before its time. */
public enum SessionEnd {
    LOGOUT("logout"),
    REVOKED("revoked"),
    PASSWORD_CHANGED("password-changed"),
    DEACTIVATED("deactivated"),
    /** A refresh token that had been replaced was shown again: somebody has a copy. */
    REUSED("reused");

    private final String code;

    SessionEnd(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The reason of that code; there has to be one. */
    public static SessionEnd of(String code) {
        return Arrays.stream(values())
                .filter(end -> end.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
