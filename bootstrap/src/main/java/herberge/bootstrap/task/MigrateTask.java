package herberge.bootstrap.task;

import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates the schema to this release as the owner of the database; a server without the owner's password cannot. */
public final class MigrateTask {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateTask.class);

    private MigrateTask() {}

    public static void run(DatabaseAccess access) {
        LOG.info("applied {} migrations", SchemaCheck.migrate(access));
    }
}
