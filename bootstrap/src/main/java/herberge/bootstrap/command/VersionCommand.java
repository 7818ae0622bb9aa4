package herberge.bootstrap.command;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.Release;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version of this release and of Java. */
@Command(name = "version", description = "Print the version.", mixinStandardHelpOptions = true)
public final class VersionCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        spec.commandLine()
                .getOut()
                .println("herberge-server " + Release.version() + " (Java " + System.getProperty("java.version") + ")");
        return ExitCode.CLEAN.number();
    }
}
