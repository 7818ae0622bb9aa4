package herberge.application.planning;

/** Refuses, with the reason, while the server cannot do what clients ask for. */
@FunctionalInterface
public interface CheckReadiness {

    void check();
}
