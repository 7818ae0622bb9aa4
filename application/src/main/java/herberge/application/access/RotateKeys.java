package herberge.application.access;

/** Makes another key sign from now on; what the one before signed stays good until it expires. */
@FunctionalInterface
public interface RotateKeys {

    void rotate();
}
