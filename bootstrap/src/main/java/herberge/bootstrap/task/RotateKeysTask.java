package herberge.bootstrap.task;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;

/** Creates a new key that signs tokens from now on; running servers use it within a minute. */
public final class RotateKeysTask {

    private RotateKeysTask() {}

    /**
     * Makes a new key sign tokens.
     *
     * @param revoke tokens signed with earlier keys are no longer accepted
     */
    public static void run(Config config, DatabaseAccess access, boolean revoke) {
        TaskWiring.call(config, access, wiring -> {
            wiring.access().rotateKeys().rotate(revoke);
            return revoke;
        });
    }
}
