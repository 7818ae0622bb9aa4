package herberge.cli.command;

import herberge.cli.api.Info;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UserAgent;
import herberge.cli.output.Format;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code version}: prints the versions of this terminal and of the server. */
@Command(description = "Show the versions of this terminal and of the server.")
final class VersionCommand implements Callable<Integer> {

    private final CommandContext context;

    VersionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Printer printer = context.printer();
        if (printer.format() == Format.TABLE) {
            printer.printLine(own());
        }
        ServerResponse response = context.api().get("/info", QueryString.none());
        if (printer.format() == Format.JSON) {
            printer.printJson(response.body());
            return ExitCode.OK;
        }
        Info info = Info.of(response.json());
        printer.printLine(context.text(
                "version.server",
                info.version(),
                context.api().access().server(),
                info.today().toString(),
                info.timeZone()));
        return ExitCode.OK;
    }

    static String own() {
        return "herberge " + UserAgent.version();
    }

    /** Provides {@code --version}, which sends no request. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {own()};
        }
    }
}
