package herberge.cli.command;

import herberge.cli.input.UsageException;
import herberge.cli.live.LiveApp;
import herberge.cli.live.PlainApp;
import herberge.cli.output.Sentences;
import herberge.cli.output.Style;
import herberge.cli.output.Terminal;

/** {@code herberge} alone: the live tape chart. Its classes are loaded for it only. */
final class LiveCommand implements Runnable {

    private final CommandContext context;
    private final boolean plain;

    /** @param plain whether lines are wanted instead of a screen */
    LiveCommand(CommandContext context, boolean plain) {
        this.context = context;
        this.plain = plain || isDumb(context.terminal());
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.env().getOrDefault("TERM", "").equals("dumb");
    }

    @Override
    public void run() {
        if (context.api().token().isEmpty()) {
            throw new UsageException(plain ? "passwd.login" : "root.what");
        }
        Sentences sentences = new Sentences(context);
        EmbeddedCommands commands = new EmbeddedCommands(context);
        if (plain) {
            Terminal terminal = context.terminal();
            PlainApp app = new PlainApp(
                    context.api(),
                    context.texts(),
                    sentences::of,
                    commands,
                    terminal.in(),
                    terminal.out(),
                    terminal.isInteractive());
            context.interrupts().runUntilInterrupted(app::close, app::run);
        } else {
            boolean colours = context.style() == Style.COLOURED;
            LiveApp app = LiveApp.open(context.api(), context.texts(), colours, sentences::of, commands);
            context.interrupts().runUntilInterrupted(app::close, app::run);
        }
    }
}
