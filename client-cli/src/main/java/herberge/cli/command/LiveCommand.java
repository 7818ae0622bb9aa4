package herberge.cli.command;

import herberge.cli.live.LiveApp;
import herberge.cli.output.Sentences;
import herberge.cli.output.Style;

/** {@code herberge} alone: the live tape chart. Its classes are loaded for it only. */
final class LiveCommand implements Runnable {

    private final CommandContext context;

    LiveCommand(CommandContext context) {
        this.context = context;
    }

    /** Whether there is a screen that can be drawn on, and a login. */
    static boolean isPossible(CommandContext context) {
        boolean dumb = context.terminal().env().getOrDefault("TERM", "").equals("dumb");
        return context.terminal().isInteractive()
                && !dumb
                && !context.api().token().isEmpty();
    }

    @Override
    public void run() {
        Sentences sentences = new Sentences(context);
        boolean colours = context.style() == Style.COLOURED;
        LiveApp app =
                LiveApp.open(context.api(), context.texts(), colours, sentences::of, new EmbeddedCommands(context));
        context.interrupts().runUntilInterrupted(app::close, app::run);
    }
}
