package herberge.bootstrap.command;

import herberge.bootstrap.backup.MigrationPlan;
import herberge.bootstrap.backup.UpgradeBackup;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.MigrateTask;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Migrates the schema, for houses whose server does not have the database owner's password. */
@Command(name = "migrate", description = "Bring the database's schema up to date.", mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Option(names = "--plan", description = "Only say what would be done, and how long it took on a copy.")
    boolean plan;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            if (plan) {
                DatabaseAccess access = DatabaseChoice.existing(config, stack);
                print(MigrationPlan.of(config, access), spec.commandLine().getOut());
            } else {
                DatabaseAccess access = DatabaseChoice.forTask(config, stack);
                UpgradeBackup.before(config, access, Clock.systemUTC().instant());
                MigrateTask.run(access);
            }
        }
        return ExitCode.CLEAN.number();
    }

    private static void print(MigrationPlan plan, PrintWriter out) {
        if (plan.migrations().isEmpty()) {
            out.println("the schema is up to date");
        }
        plan.migrations().forEach(migration -> out.println("to be applied: " + migration));
        plan.onCopy().ifPresent(time -> out.println("on a copy of this database that took " + time.toMillis() + " ms"));
        out.flush();
    }
}
