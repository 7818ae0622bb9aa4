package herberge.bootstrap;

import herberge.bootstrap.command.AdminCommand;
import herberge.bootstrap.command.AuditCommand;
import herberge.bootstrap.command.BackupCommand;
import herberge.bootstrap.command.ConvertSqlCommand;
import herberge.bootstrap.command.DemoCommand;
import herberge.bootstrap.command.DoctorCommand;
import herberge.bootstrap.command.ExportCommand;
import herberge.bootstrap.command.ImportCommand;
import herberge.bootstrap.command.InvoicesCommand;
import herberge.bootstrap.command.MigrateCommand;
import herberge.bootstrap.command.RestoreCommand;
import herberge.bootstrap.command.SelfTestCommand;
import herberge.bootstrap.command.ServeCommand;
import herberge.bootstrap.command.TuneCommand;
import herberge.bootstrap.command.VerifyBackupCommand;
import herberge.bootstrap.command.VersionCommand;
import herberge.bootstrap.config.ConfigFaults;
import herberge.bootstrap.database.DatabaseErrorMessages;
import herberge.bootstrap.process.ClassPreloader;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.Release;
import herberge.bootstrap.process.StandardOutput;
import herberge.bootstrap.process.StartupException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the server. */
@Command(
        name = "herberge-server",
        description = "The booking server of the house.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n")
public final class Main {

    /** The commands that start a server. */
    private static final Map<String, Class<?>> SERVER_COMMANDS =
            Map.of("serve", ServeCommand.class, "demo", DemoCommand.class);

    /** The output of {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"herberge-server " + Release.version()};
        }
    }

    /** All commands, in the order in which help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            DemoCommand.class,
            MigrateCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyBackupCommand.class,
            SelfTestCommand.class,
            DoctorCommand.class,
            TuneCommand.class,
            AdminCommand.class,
            AuditCommand.class,
            InvoicesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ConvertSqlCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class);

    public static void main(String[] arguments) {
        Class<?> serverCommand = arguments.length == 0 ? null : SERVER_COMMANDS.get(arguments[0]);
        if (serverCommand != null) {
            ClassPreloader.start();
        }
        // picocli takes twice as long to read all commands as to read the one that is started
        CommandLine commandLine = serverCommand == null ? commandLine() : commandLine(List.of(serverCommand));
        System.exit(checkOutput(commandLine, commandLine.execute(arguments)));
    }

    /**
     * A command whose output was lost has failed, unless it has failed already. A code that points to the output, such as
     * the doctor's, says nothing without it.
     */
    private static int checkOutput(CommandLine commandLine, int code) {
        if (!StandardOutput.isLost()) {
            return code;
        }
        commandLine.getErr().println("herberge-server: the output could not be written");
        return ExitCode.pointsToOutput(code) ? ExitCode.UNEXPECTED.number() : code;
    }

    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(new Main());
        commands.forEach(commandLine::addSubcommand);
        Stream.concat(Stream.of(commandLine), commandLine.getSubcommands().values().stream())
                .forEach(command -> command.getCommandSpec()
                        .usageMessage()
                        .exitCodeListHeading("%nExit codes:%n")
                        .exitCodeList(Arrays.stream(ExitCode.values())
                                .collect(Collectors.toMap(
                                        code -> String.valueOf(code.number()),
                                        ExitCode::meaning,
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new))));
        commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.CONFIGURATION.number());
        return commandLine
                .setParameterExceptionHandler((misuse, arguments) -> explainMisuse(misuse))
                .setExecutionExceptionHandler(Main::explain);
    }

    private static int explainMisuse(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(printable(String.valueOf(misuse.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(misuse, command.getErr())) {
            command.usage(command.getErr());
        }
        return ExitCode.CONFIGURATION.number();
    }

    /** Replaces control characters: messages quote arguments and variables, which must not control the terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "?");
    }

    /** Prints a failure that the operator can correct as lines; logs any other with its stack trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof ConfigFaults faults) {
            command.getErr().println("The configuration cannot be used:");
            faults.faults().forEach(fault -> command.getErr().println("  " + printable(fault)));
            return ExitCode.CONFIGURATION.number();
        }
        StartupException refused = failure instanceof StartupException already
                ? already
                : DatabaseErrorMessages.toStartupException(failure).orElse(null);
        if (refused != null) {
            command.getErr().println("herberge-server: " + printable(String.valueOf(refused.getMessage())));
            log().debug("The start was refused", refused);
            return refused.exitCode().number();
        }
        log().error("herberge-server failed", failure);
        return ExitCode.UNEXPECTED.number();
    }

    /** Created late: setting up logging takes as long as parsing the command line. */
    private static Logger log() {
        return LoggerFactory.getLogger(Main.class);
    }
}
