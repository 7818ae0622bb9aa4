package herberge.domain.shared;

/** Identifies a user. Id 0 is the system itself: jobs, migration, login. */
public record UserId(long value) {

    public static final UserId SYSTEM = new UserId(0);
}
