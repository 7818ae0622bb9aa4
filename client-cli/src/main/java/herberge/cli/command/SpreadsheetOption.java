package herberge.cli.command;

import herberge.cli.command.GlobalOptions.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --for} of every command that has no such option of its own, as {@code remind --for USER} has. */
final class SpreadsheetOption {

    private SpreadsheetOption() {}

    /** Adds the option to a command and its subcommands. */
    static CommandLine addTo(CommandLine command, GlobalOptions options) {
        if (command.getCommandSpec().findOption("--for") == null) {
            command.getCommandSpec().addOption(option(options));
        }
        command.getSubcommands().values().forEach(each -> addTo(each, options));
        return command;
    }

    private static OptionSpec option(GlobalOptions options) {
        return OptionSpec.builder("--for")
                .paramLabel("PROGRAM")
                .type(Program.class)
                .description("excel: CSV with a byte order mark and the separator of the locale")
                .setter(new ISetter() {
                    @Override
                    public <T> @Nullable T set(@Nullable T value) {
                        if (value instanceof Program program) {
                            options.program = program;
                        }
                        return value;
                    }
                })
                .build();
    }
}
