package herberge.application.access;

/** Creates the first administrator if there is no user yet. */
@FunctionalInterface
public interface CreateFirstAdmin {

    boolean create(String username, String firstPassword);
}
