package herberge.application.planning;

/** Refuses, saying why, while the server could not do what clients ask for. */
@FunctionalInterface
public interface CheckReadiness {

    void check();
}
