package herberge.bootstrap.task;

import herberge.adapter.sqlite.house.SqliteHouse;
import herberge.application.movein.MoveInUseCases;
import herberge.application.port.LegacyHouse;
import herberge.application.port.LegacyHouse.Unreadable;
import herberge.application.port.MoveIns.Summary;
import herberge.application.shared.Caller;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.wiring.Wiring;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a legacy house in, and shows what was moved in before. */
public final class ImportTask {

    /** Who starts a move-in at the machine without naming a user. */
    public static final String OPERATOR = "operator";

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    private static final Caller CALLER = Caller.system("import");
    private static final int NAME_LENGTH = 12;

    private ImportTask() {}

    /** What happens while the legacy database can be read, before and after the move-in. */
    public interface Around {

        /** Decides which of two stays keeps its room, before anything is stored. */
        Overlaps.Rule decideOverlaps(LegacyHouse house);

        /** Receives the report. */
        void finished(ImportReport report, LegacyHouse house);
    }

    /** Whether to undo everything at the end, and who starts the move-in. */
    public record Start(boolean dryRun, String user) {}

    /** Moves the file in; a file that cannot be used is refused before the database is opened. */
    public static ImportReport run(
            Config config,
            DatabaseAccess access,
            Path file,
            Start start,
            MoveInUseCases.Progress progress,
            Around around) {
        return TaskWiring.call(config, access, wiring -> {
            requireUser(wiring, start.user());
            try (SqliteHouse house = open(file)) {
                Overlaps.Rule rule = around.decideOverlaps(house);
                MoveInUseCases.Request request = new MoveInUseCases.Request(start.dryRun(), rule, start.user());
                ImportReport report = wiring.moveIn().moveIn().moveIn(request, house, progress);
                house.requireUnchanged();
                around.finished(report, house);
                if (!request.dryRun() && report.number() > 0) {
                    keep(house, config.data().dir(), file, report);
                }
                return report;
            } catch (Unreadable e) {
                throw new StartupException(ExitCode.CONFIGURATION, e.getMessage() + "; nothing was stored", e);
            }
        });
    }

    /** Refuses a file that cannot be used, without opening the database. */
    public static void check(Path file) {
        open(file).close();
    }

    private static SqliteHouse open(Path file) {
        try {
            return SqliteHouse.open(file.toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir")));
        } catch (Unreadable e) {
            throw new StartupException(ExitCode.CONFIGURATION, e.getMessage() + "; nothing was stored", e);
        }
    }

    /** Keeps the untouched copy in the data folder, under the file's digest. */
    private static void keep(SqliteHouse house, Path data, Path file, ImportReport report) {
        Path target = data.resolve("imports").resolve(report.source().sha256().substring(0, NAME_LENGTH));
        if (!Files.exists(target)) {
            house.keepBackup(target);
        }
        LOG.info("The file is kept as {}", target.resolve(file.getFileName()));
    }

    private static void requireUser(Wiring wiring, String name) {
        boolean known = name.equals(OPERATOR)
                || wiring.access().users().listUserNames().list(CALLER).stream()
                        .anyMatch(user -> user.username().equals(name));
        if (!known) {
            throw new StartupException(ExitCode.CONFIGURATION, "there is no user " + name);
        }
    }

    public static List<Summary> list(Config config, DatabaseAccess access) {
        return TaskWiring.call(
                config, access, wiring -> wiring.moveIn().listMoveIns().list(CALLER));
    }

    public static Optional<ImportReport> find(Config config, DatabaseAccess access, long number) {
        return TaskWiring.call(
                config, access, wiring -> wiring.moveIn().readMoveIn().read(CALLER, number));
    }
}
