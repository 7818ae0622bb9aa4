package herberge.application.access;

/** Makes another key sign from now on; what those before signed stays good until it expires, unless they are revoked. */
@FunctionalInterface
public interface RotateKeys {

    void rotate(boolean revoke);
}
