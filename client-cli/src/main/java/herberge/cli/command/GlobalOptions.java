package herberge.cli.command;

import herberge.cli.output.OutputOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before or after its name. */
public final class GlobalOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, wide, json (the server's own), ndjson, csv, or ids")
    OutputOption output = OutputOption.TABLE;

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FIELD",
            scope = ScopeType.INHERIT,
            description = "only these fields of the server's JSON, such as guest.name,checkIn")
    List<String> fields = new ArrayList<>();

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            description = "answer every question for a confirmation with yes")
    boolean yes;

    @Option(names = "--no-input", scope = ScopeType.INHERIT, description = "never ask; fail if something is missing")
    boolean noInput;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "no sentence about a successful change, and no notes")
    boolean quiet;

    /** A program that reads CSV in its own way. */
    enum Program {
        EXCEL
    }

    /** The value of {@link SpreadsheetOption}. */
    @Nullable
    Program program;

    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "the server; else HERBERGE_SERVER, else that of the profile or of the latest login")
    @Nullable
    String server;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "a profile of desk.toml; else HERBERGE_PROFILE, else the standard one")
    @Nullable
    String profile;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "PEM: the only authorities that may issue the server's certificate")
    @Nullable
    String caFile;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "no colours; NO_COLOR does the same")
    boolean noColour;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            description = "de or en; else that of LC_ALL, LC_MESSAGES or LANG")
    String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help and end")
    boolean help;
}
