package herberge.bootstrap.export;

import herberge.adapter.postgres.backup.DatabaseSnapshot;
import herberge.adapter.postgres.backup.ExportTable;
import herberge.adapter.postgres.backup.ExportTables;
import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.application.movein.MoveInUseCases.Progress;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.export.ExportManifest.FileEntry;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.Release;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes all entities into folders, while servers write to the database. */
public final class ExportTask {

    private static final long STEP = 1000;

    private ExportTask() {}

    /** A folder, and the format of its files. */
    public record Target(ExportFormat format, ExportFolder folder) {}

    /** Writes the same rows, of one moment, into each of the folders; returns a line about each. */
    public static List<String> run(DatabaseAccess access, List<Target> targets, Progress progress)
            throws IOException, SQLException {
        if (SchemaCheck.standing(access) != Standing.CURRENT) {
            throw new StartupException(
                    ExitCode.SCHEMA, "the schema is not that of this server: run herberge-server migrate first");
        }
        List<List<FileEntry>> written = new ArrayList<>();
        targets.forEach(target -> written.add(new ArrayList<>()));
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(SchemaCheck.ownerSource(access))) {
            for (ExportTable table : ExportTables.ALL) {
                List<FileEntry> entries = write(snapshot, table, targets, progress);
                for (int i = 0; i < targets.size(); i++) {
                    written.get(i).add(entries.get(i));
                }
            }
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                lines.add(finish(targets.get(i), snapshot, written.get(i)));
            }
            return lines;
        }
    }

    private static List<FileEntry> write(
            DatabaseSnapshot snapshot, ExportTable table, List<Target> targets, Progress progress)
            throws IOException, SQLException {
        List<ExportFile> files = new ArrayList<>();
        try {
            for (Target target : targets) {
                files.add(ExportFile.create(target, table));
            }
            long rows = snapshot.count(table);
            long[] done = {0};
            snapshot.read(table, values -> {
                for (ExportFile file : files) {
                    file.write(values);
                }
                if (++done[0] % STEP == 0 && done[0] < rows) {
                    progress.at(table.file(), done[0], rows);
                }
            });
            progress.at(table.file(), rows, rows);
        } finally {
            for (ExportFile file : files) {
                file.close();
            }
        }
        return files.stream().map(ExportFile::entry).toList();
    }

    private static String finish(Target target, DatabaseSnapshot snapshot, List<FileEntry> files) throws IOException {
        ExportManifest manifest = new ExportManifest(
                ExportManifest.FORMAT,
                Release.version(),
                snapshot.facts().at(),
                snapshot.facts().schemaVersion(),
                files);
        try (OutputStream out = target.folder().file(ExportManifest.FILE)) {
            out.write(manifest.json());
        }
        target.folder().commit();
        return "wrote " + target.folder().target() + ": " + manifest.rows() + " rows in " + files.size() + " files, of "
                + manifest.at();
    }
}
