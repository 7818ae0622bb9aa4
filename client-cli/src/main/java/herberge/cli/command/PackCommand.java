package herberge.cli.command;

import herberge.cli.api.WholeFile;
import herberge.cli.input.UsageException;
import herberge.cli.pack.Pack;
import herberge.cli.pack.PackLoader;
import herberge.cli.pack.PackPage;
import herberge.cli.process.ExitCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pack}: writes the house for some days as one printable file, for a desk without a server. */
@Command(
        description = "Write arrivals, departures, house, keys and reminders to print.",
        footer = {"", "Example:", "  herberge pack --days 14 --file pack.html"})
final class PackCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 62;

    private final CommandContext context;

    @Option(names = "--days", paramLabel = "N", description = "so many days from today on; 14 when left out")
    int days = 14;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "write this file, readable only by you; else the output")
    @Nullable
    Path file;

    PackCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw new UsageException("pack.days", MOST_DAYS);
        }
        Pack pack = new PackLoader(context.api()).load(days);
        String page = new PackPage(pack, context.texts()).html(made());
        if (file == null) {
            context.terminal().out().print(page);
            return ExitCode.OK;
        }
        Path target = file.toAbsolutePath();
        WholeFile.writeNamed(target, page);
        context.printer().printDone(context.text("pack.done", target));
        return ExitCode.OK;
    }

    private String made() {
        Instant now = context.api().serverTime().orElseThrow(() -> new UsageException("edit.noTime"));
        return context.text(
                "pack.made",
                context.texts().moment(now, context.zone()),
                context.zone().getId(),
                context.api().access().server());
    }
}
