package herberge.cli.command;

import herberge.cli.output.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before or after its name. */
public final class GlobalOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, json (the server's own) or csv")
    Format output = Format.TABLE;

    /** A program that reads CSV in its own way. */
    enum Program {
        EXCEL
    }

    /** The value of {@link ProgramOption}. */
    @Nullable
    Program program;

    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "the server; else HERBERGE_SERVER, else that of the latest login")
    @Nullable
    String server;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "no colours; NO_COLOR does the same")
    boolean noColour;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            description = "de or en for the live chart; else that of LC_ALL, LC_MESSAGES or LANG")
    String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help and end")
    boolean help;
}
