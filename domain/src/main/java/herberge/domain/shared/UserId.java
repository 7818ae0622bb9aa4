package herberge.domain.shared;

/** Identifies a user. Id 0 is the system itself: jobs, migration, login; id -1 is the author of what was moved in. */
public record UserId(long value) {

    public static final UserId SYSTEM = new UserId(0);

    public static final UserId IMPORT = new UserId(-1);

    /** Whether this is a person, and not the server itself. */
    public boolean isPerson() {
        return value > 0;
    }
}
