package herberge.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.application.movein.MoveInUseCases;
import herberge.application.port.LegacyHouse;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.movein.HtmlReport;
import herberge.bootstrap.movein.JsonReport;
import herberge.bootstrap.movein.OverlapQuestions;
import herberge.bootstrap.movein.RefusedRows;
import herberge.bootstrap.movein.TextReport;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.task.ImportTask;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves the database of the former desktop program in. */
@Command(
        name = "import",
        description = "Move in the SQLite database of the former desktop program; every row is accounted for.",
        subcommands = {ListImportsCommand.class, ShowImportCommand.class},
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    /** The values of {@code --on-overlap}; without a terminal, {@code ask} keeps the first. */
    enum OnOverlap {
        ask,
        keep_first,
        cancel_later;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }

        Overlaps.Policy policy() {
            return this == cancel_later ? Overlaps.Policy.CANCEL_LATER : Overlaps.Policy.KEEP_FIRST;
        }
    }

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The database; it is copied and never changed.")
    @Nullable
    Path file;

    @Option(names = "--dry-run", description = "Undo everything at the end; the report is the same.")
    boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write report.json, report.html and the refused rows into this folder.")
    @Nullable
    Path report;

    @Option(
            names = "--on-overlap",
            paramLabel = "WHICH",
            description =
                    "Which of two stays that share a night of a room keeps it: ask (the default; without a terminal like"
                            + " keep-first), keep-first (entered first), cancel-later (arrives first). The other one"
                            + " comes in as cancelled.",
            converter = OverlapConverter.class)
    OnOverlap onOverlap = OnOverlap.ask;

    @Option(names = "--as", paramLabel = "USER", description = "Who starts it; the operator if not given.")
    String user = ImportTask.OPERATOR;

    @Option(
            names = "--progress",
            paramLabel = "json",
            description = "Print progress as JSON, one object per line, to stderr.")
    @Nullable
    String progress;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Reads the values with hyphens. */
    static final class OverlapConverter implements picocli.CommandLine.ITypeConverter<OnOverlap> {
        @Override
        public OnOverlap convert(String value) {
            for (OnOverlap candidate : OnOverlap.values()) {
                if (candidate.toString().equals(value)) {
                    return candidate;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("--on-overlap takes ask, keep-first or cancel-later");
        }
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "name the FILE to import, or use list or show");
        }
        MoveInUseCases.Progress shown =
                Terminals.progress(progress, spec.commandLine().getErr());
        Config config = options.read();
        ImportTask.check(file);
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            PrintWriter out = spec.commandLine().getOut();
            ImportTask.Start start = new ImportTask.Start(dryRun, user);
            ImportReport account = ImportTask.run(
                    config, DatabaseChoice.forTask(config, stack), file, start, shown, new AtTheMachine(out));
            return show(account, out, report).number();
        }
    }

    /** Asks the operator, and writes refused rows beside the report. */
    private final class AtTheMachine implements ImportTask.Around {

        private final PrintWriter out;

        AtTheMachine(PrintWriter out) {
            this.out = out;
        }

        @Override
        public Overlaps.Rule decideOverlaps(LegacyHouse house) {
            Optional<BufferedReader> answers = onOverlap == OnOverlap.ask ? Terminals.input() : Optional.empty();
            return answers.map(in -> new OverlapQuestions(house, in, out).ask()).orElseGet(onOverlap::policy);
        }

        @Override
        public void finished(ImportReport account, LegacyHouse house) {
            Path folder = report;
            if (folder != null) {
                try {
                    RefusedRows.write(folder, account, house);
                } catch (IOException e) {
                    throw unwritable(folder, e);
                }
            }
        }
    }

    private static StartupException unwritable(Path folder, IOException cause) {
        return new StartupException(
                ExitCode.UNEXPECTED, "the report cannot be written to " + folder + ": " + cause.getMessage(), cause);
    }

    /** Prints the report, and writes it into the folder if one is given. */
    static ExitCode show(ImportReport account, PrintWriter out, @Nullable Path folder) {
        TextReport.of(account).forEach(out::println);
        out.flush();
        if (folder != null) {
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("report.json"), JsonReport.of(account), UTF_8);
                Files.writeString(folder.resolve("report.html"), HtmlReport.of(account), UTF_8);
            } catch (IOException e) {
                throw unwritable(folder, e);
            }
        }
        return account.isComplete() ? ExitCode.CLEAN : ExitCode.IMPORT_INCOMPLETE;
    }
}
