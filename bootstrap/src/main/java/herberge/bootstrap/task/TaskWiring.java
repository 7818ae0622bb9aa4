package herberge.bootstrap.task;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.Release;
import herberge.bootstrap.wiring.HouseClock;
import herberge.bootstrap.wiring.Wiring;
import herberge.bootstrap.wiring.WiringContext;
import java.time.Clock;
import java.util.function.Function;

/** Runs a task that needs use cases: checks the schema, opens a connection pool, and closes it afterwards. */
final class TaskWiring {

    private TaskWiring() {}

    static <T> T call(Config config, DatabaseAccess access, Function<Wiring, T> task) {
        SchemaCheck.beforeStart(access);
        try (ConnectionPool pool = access.pool(config.database())) {
            Clock clock = Clock.system(config.house().timeZone());
            WiringContext context = WiringContext.quiet(pool.jdbi(), config);
            return task.apply(Wiring.of(context, HouseClock.of(clock), Release.version()));
        }
    }
}
