package herberge.application.access;

/** Makes the first administrator where nobody can log in yet. */
@FunctionalInterface
public interface CreateFirstAdmin {

    boolean create(String username, String firstPassword);
}
