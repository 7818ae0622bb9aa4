package herberge.domain.user;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do. */
public enum Role {
    /** Everything. */
    ADMIN("admin"),
    /** The desk's work: all but deleting for good, users and settings. */
    USER("user"),
    /** The server itself; nobody logs in with it. */
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As clients and tables spell it. */
    public String code() {
        return code;
    }

    /** The role that a person may have by that name. */
    public static Optional<Role> ofPerson(String code) {
        return Stream.of(ADMIN, USER).filter(role -> role.code.equals(code)).findFirst();
    }

    public static Role of(String code) {
        return Stream.of(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + code));
    }
}
