package herberge.cli.command;

import herberge.cli.api.UserAgent;
import herberge.cli.help.ManPage;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code man}: prints the man page, made from the definitions of the commands. */
@Command(
        description = "Print the man page: herberge man | man -l -",
        footer = {
            "",
            "herberge man > ~/.local/share/man/man1/herberge.1 installs it for man herberge;",
            "herberge man --lang de > ~/.local/share/man/de/man1/herberge.1 the German one."
        })
final class ManCommand implements Callable<Integer> {

    private final CommandContext context;

    ManCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine all = Commands.of(context, new GlobalOptions(), new String[] {""});
        context.terminal().out().print(new ManPage(all, UserAgent.version(), context.texts()).text());
        return ExitCode.OK;
    }
}
