package herberge.bootstrap.task;

import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;

/** Gives the event log another name, as the owner of the database. */
public final class RenewEpochTask {

    private RenewEpochTask() {}

    public static void run(DatabaseAccess access) {
        SchemaCheck.beforeStart(access);
        SchemaCheck.renewEpoch(access);
    }
}
