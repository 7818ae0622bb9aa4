package herberge.bootstrap.task;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;

/** Gives a user a random password that must be changed at the next login. */
public final class ResetPasswordTask {

    private ResetPasswordTask() {}

    /** Returns the new password, which is stored as a hash only. */
    public static String run(Config config, DatabaseAccess access, String username) {
        return TaskWiring.call(config, access, wiring -> {
            String password = wiring.secrets().password();
            if (!wiring.access().resetPassword().reset(username, password)) {
                throw new StartupException(ExitCode.CONFIGURATION, "there is no user " + username);
            }
            return password;
        });
    }
}
