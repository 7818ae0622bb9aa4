package herberge.bootstrap.command;

import herberge.application.movein.MoveInUseCases.Progress;
import herberge.bootstrap.backup.PrivateFile;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.export.ExportFolder;
import herberge.bootstrap.export.ExportFormat;
import herberge.bootstrap.export.ExportTask;
import herberge.bootstrap.moveout.MoveOutReport;
import herberge.bootstrap.moveout.MoveOutTask;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all entities as files that other programs read, of a running server too. */
@Command(
        name = "export",
        description = {
            "Write all entities as CSV or JSON files, or the house as a database of the former desktop program,",
            "as they are at one moment, while servers use them."
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Write the house into this new file, which the former desktop program opens.")
    @Nullable
    Path file;

    @Option(
            names = "--csv",
            paramLabel = "DIR",
            description = "Write a CSV file per kind of entity into this new folder.")
    @Nullable
    Path csv;

    @Option(
            names = "--json",
            paramLabel = "DIR",
            description = "Write a file per kind of entity, one JSON object per line, into this new folder.")
    @Nullable
    Path json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "With FILE: write export.json into this folder, which lists what the file cannot hold.")
    @Nullable
    Path report;

    @Option(
            names = "--progress",
            paramLabel = "json",
            description = "Print progress as JSON, one object per line, to stderr.")
    @Nullable
    String progress;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Path house = file;
        try {
            return (house == null ? exportFolders(spec.commandLine()) : moveOut(spec.commandLine(), house)).number();
        } catch (IOException e) {
            throw new StartupException(ExitCode.UNEXPECTED, "the export cannot be written: " + e.getMessage(), e);
        }
    }

    private ExitCode exportFolders(CommandLine line) throws IOException, SQLException {
        if (csv == null && json == null) {
            throw new ParameterException(line, "name a folder with --csv or --json, or a FILE");
        }
        if (csv != null
                && json != null
                && csv.toAbsolutePath().normalize().equals(json.toAbsolutePath().normalize())) {
            throw new ParameterException(line, "--csv and --json need a folder each");
        }
        Progress shown = Terminals.progress(progress, line.getErr());
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            List<ExportTask.Target> targets = new ArrayList<>();
            open(stack, ExportFormat.CSV, csv, targets);
            open(stack, ExportFormat.JSON, json, targets);
            ExportTask.run(DatabaseChoice.existing(config, stack), targets, shown)
                    .forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return ExitCode.CLEAN;
    }

    private static void open(
            CloseableStack stack, ExportFormat format, @Nullable Path path, List<ExportTask.Target> targets) {
        if (path != null) {
            ExportFolder folder = stack.open("the export to " + path, () -> ExportFolder.create(path));
            targets.add(new ExportTask.Target(format, folder));
        }
    }

    private ExitCode moveOut(CommandLine line, Path house) throws IOException, SQLException {
        if (csv != null || json != null) {
            throw new ParameterException(line, "a FILE is written alone, without --csv and --json");
        }
        Progress shown = Terminals.progress(progress, line.getErr());
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            PrivateFile target = stack.open("the export to " + house, () -> create(house));
            DatabaseAccess access = DatabaseChoice.existing(config, stack);
            MoveOutReport written =
                    MoveOutTask.run(access, target, config.house().timeZone(), shown);
            Path folder = report;
            if (folder != null) {
                Files.createDirectories(folder);
                Files.write(folder.resolve("export.json"), written.json());
            }
            written.lines().forEach(line.getOut()::println);
            line.getOut().flush();
            return written.closed() ? ExitCode.CLEAN : ExitCode.IMPORT_INCOMPLETE;
        }
    }

    private static PrivateFile create(Path house) {
        try {
            return PrivateFile.create(house);
        } catch (IOException e) {
            throw new StartupException(ExitCode.CONFIGURATION, house + " cannot be made: " + e, e);
        }
    }
}
