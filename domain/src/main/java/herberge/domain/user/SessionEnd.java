package herberge.domain.user;

import java.util.Arrays;

/** Why a session was ended before it expired. */
public enum SessionEnd {
    LOGOUT("logout"),
    REVOKED("revoked"),
    PASSWORD_CHANGED("password-changed"),
    DEACTIVATED("deactivated"),
    /** A refresh token that had been replaced was used again, so there is a copy of it. */
    REUSED("reused");

    private final String code;

    SessionEnd(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Returns the reason with this code, which must exist. */
    public static SessionEnd of(String code) {
        return Arrays.stream(values())
                .filter(end -> end.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
