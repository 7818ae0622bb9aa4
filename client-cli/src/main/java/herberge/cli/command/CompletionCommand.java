package herberge.cli.command;

import herberge.cli.help.ShellScript;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion SHELL}: prints the functions with which a shell completes commands. */
@Command(
        description = "Print the completion of a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(herberge completion bash)   in ~/.bashrc",
            "  source <(herberge completion zsh)    in ~/.zshrc, after compinit",
            "  herberge completion fish > ~/.config/fish/completions/herberge.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    String shell = "";

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ShellScript script = ShellScript.of(shell).orElseThrow(() -> new UsageException("completion.shell", shell));
        context.terminal().out().print(script.text());
        return ExitCode.OK;
    }
}
