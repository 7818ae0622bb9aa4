package herberge.domain.user;

import java.util.Optional;
import java.util.stream.Stream;

/** What a user may do. */
public enum Role {
    /** May do everything. */
    ADMIN("admin"),
    /** May do the work of the front desk: everything except permanent deletion, users and settings. */
    USER("user"),
    /** The server itself; it cannot log in. */
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name of the role in the API and in tables. */
    public String code() {
        return code;
    }

    /** Finds the role with this code among the roles that a person may have. */
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
