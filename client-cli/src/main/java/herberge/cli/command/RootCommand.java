package herberge.cli.command;

import herberge.cli.input.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself; its subcommands do the work. */
@Command(
        name = "herberge",
        description = "The staff terminal of Herberge: rooms, guests and bookings of a guest house.",
        versionProvider = VersionCommand.Provider.class,
        subcommandsRepeatable = false,
        footer = {
            "",
            "Days: 2026-12-24, 24.12.2026, 24.12., today, tomorrow, fri (or fr, friday, freitag), +3.",
            "\"Today\" is the server's. A booking is named by id (17), number (2026-17) or guest.",
            "",
            "Environment: HERBERGE_SERVER, HERBERGE_PROFILE, HERBERGE_TOKEN, NO_COLOR, XDG_CONFIG_HOME.",
            "",
            "Exit codes:",
            "   0  done",
            "   1  refused by the server",
            "   2  wrong usage, or several things are meant",
            "   3  server not reachable, or not able to answer now",
            "   4  login needed, or not allowed",
            "   5  not found",
            "  70  a fault of this program, or no Herberge server"
        })
public final class RootCommand implements Runnable {

    @Mixin
    final GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version of this terminal and end")
    boolean version;

    @Option(names = "--plain", description = "the live chart in lines, for screen readers; TERM=dumb does the same")
    boolean plain;

    private final CommandContext context;

    public RootCommand(CommandContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    /** Without a command the live tape chart opens, if there is a screen for it and a login; in lines if that is wanted. */
    @Override
    public void run() {
        if (!plain && !context.terminal().isInteractive()) {
            throw new UsageException("root.what");
        }
        new LiveCommand(context, plain).run();
    }
}
