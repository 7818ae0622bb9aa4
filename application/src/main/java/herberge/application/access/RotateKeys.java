package herberge.application.access;

/** Makes a new key sign from now on; what older keys signed stays valid until it expires, unless they are revoked. */
@FunctionalInterface
public interface RotateKeys {

    void rotate(boolean revoke);
}
