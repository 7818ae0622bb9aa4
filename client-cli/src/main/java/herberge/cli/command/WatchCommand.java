package herberge.cli.command;

import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import herberge.cli.realtime.LogPosition;
import herberge.cli.realtime.RealtimeFeed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watch}: prints the changes of others as they occur. */
@Command(
        description = "Show what others change, as it happens; Ctrl-C ends it.",
        footer = {
            "",
            "A lost connection is opened again, and every change shows once. What this desk does itself is",
            "left out. A script that was ended goes on with --after and the seq of the last change it saw:",
            "  herberge watch -o json --after 4711"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Set<String> ENTITIES = new LinkedHashSet<>(List.of(
            "booking",
            "group",
            "guest",
            "room",
            "room-block",
            "credit",
            "payment",
            "payer",
            "invoice",
            "reminder",
            "service",
            "discount",
            "user"));

    private final CommandContext context;

    @Option(
            names = "--entity",
            split = ",",
            paramLabel = "KIND",
            description =
                    "only booking, guest, room, block, credit, payment, payer, invoice, reminder, service, discount or user; may be repeated")
    List<String> entities = new ArrayList<>();

    @Option(
            names = {"--after", "--since"},
            paramLabel = "SEQ",
            description = "begin with what came after this change")
    @Nullable
    Long after;

    @Option(names = "--epoch", description = "the log that --after counts in; the server's when left out")
    @Nullable
    String epoch;

    @Option(names = "--count", paramLabel = "N", description = "end after N changes")
    long count = Long.MAX_VALUE;

    @Option(names = "--own", description = "show what this desk does, too")
    boolean own;

    WatchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Watcher.Options options = new Watcher.Options(kinds(), maxCount(), after != null);
        LogPosition from = from();
        Watcher watcher = new Watcher(context, options);
        try (RealtimeFeed feed = new RealtimeFeed(context.api(), watcher, from, own)) {
            watcher.onEnough(feed::close);
            watcher.start();
            context.interrupts().runUntilInterrupted(feed::close, feed);
        }
        return ExitCode.OK;
    }

    private Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String entity : entities) {
            String name = entity.strip().toLowerCase(Locale.ROOT).replaceFirst("^block$", "room-block");
            if (!ENTITIES.contains(name)) {
                throw new UsageException("watch.kind", entity, String.join(", ", ENTITIES));
            }
            kinds.add(name);
        }
        return kinds;
    }

    private long maxCount() {
        if (count < 1) {
            throw new UsageException("watch.count");
        }
        return count;
    }

    private @Nullable LogPosition from() {
        Long seq = after;
        if (seq == null) {
            if (epoch != null) {
                throw new UsageException("watch.epoch");
            }
            return null;
        }
        if (seq < 0) {
            throw new UsageException("watch.after");
        }
        return new LogPosition(epoch == null ? context.info().epoch() : epoch, seq);
    }
}
