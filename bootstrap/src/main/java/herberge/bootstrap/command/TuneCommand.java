package herberge.bootstrap.command;

import herberge.adapter.embedded.PostgresTuning;
import herberge.bootstrap.process.ExitCode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints settings of PostgreSQL for a machine; the embedded one has them by itself. */
@Command(
        name = "tune",
        description = "Print the settings of an own PostgreSQL that runs on one machine with the server.",
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Callable<Integer> {

    private static final Pattern MEMORY = Pattern.compile("(\\d{1,7})(MB|GB)", Pattern.CASE_INSENSITIVE);
    private static final long LEAST_MIB = 512;

    @Option(
            names = "--ram",
            paramLabel = "SIZE",
            description = "Memory of the machine, such as 1GB (default: that of this one).")
    @Nullable
    String ram;

    @Option(names = "--desks", paramLabel = "N", description = "How many desks work at once (default: 5).")
    int desks = 5;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        long memory = ram == null ? PostgresTuning.memoryOfThisMachine() : mebibytes(spec, ram);
        if (desks < 1 || desks > 1000) {
            throw new ParameterException(spec.commandLine(), "--desks takes a number from 1 to 1000");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("# postgresql.conf for PostgreSQL and the server on one machine with " + memory + " MB, for "
                + desks + " desks");
        out.print(PostgresTuning.forDesks(memory, desks).lines());
        out.flush();
        return ExitCode.CLEAN.number();
    }

    private static long mebibytes(CommandSpec spec, String text) {
        Matcher matcher = MEMORY.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            long memory = matcher.group(2).toUpperCase(Locale.ROOT).equals("GB") ? amount * 1024 : amount;
            if (memory >= LEAST_MIB) {
                return memory;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "--ram takes a size from 512MB such as 1GB, found \"" + text + "\"");
    }
}
