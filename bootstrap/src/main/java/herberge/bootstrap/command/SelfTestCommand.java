package herberge.bootstrap.command;

import herberge.adapter.postgres.backup.Invariants.Invariant;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.SelfTestTask;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the data of a house in use. */
@Command(
        name = "selftest",
        description = "Check that the data of the house is right, and that no night can be booked twice.",
        mixinStandardHelpOptions = true)
public final class SelfTestCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

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
            SelfTestTask.Report report = SelfTestTask.run(config, DatabaseChoice.existing(config, stack));
            print(report, spec.commandLine().getOut());
            return (report.isClean() ? ExitCode.CLEAN : ExitCode.INVARIANT_BROKEN).number();
        }
    }

    private static void print(SelfTestTask.Report report, PrintWriter out) {
        report.invariants().forEach(invariant -> out.println(line(invariant)));
        out.println(report.callers() + " callers booked the same nights at once: " + report.booked() + " got the room, "
                + report.refused() + " were refused");
        out.flush();
    }

    /** A line for the operator. */
    static String line(Invariant invariant) {
        return invariant.broken() == 0
                ? "holds: " + invariant.meaning()
                : "BROKEN: " + invariant.meaning() + ": " + invariant.broken() + " records, such as "
                        + invariant.example() + " (view " + invariant.name() + ")";
    }
}
