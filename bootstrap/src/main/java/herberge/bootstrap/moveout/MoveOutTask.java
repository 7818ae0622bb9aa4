package herberge.bootstrap.moveout;

import herberge.adapter.postgres.backup.DatabaseSnapshot;
import herberge.adapter.postgres.backup.MoveOutRows;
import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import herberge.application.movein.MoveInUseCases.Progress;
import herberge.bootstrap.backup.PrivateFile;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneId;

/** Writes the house as a database of the desktop program, while servers write to it. */
public final class MoveOutTask {

    private MoveOutTask() {}

    /** Writes the file and gives it its name. */
    public static MoveOutReport run(DatabaseAccess access, PrivateFile target, ZoneId zone, Progress progress)
            throws IOException, SQLException {
        if (SchemaCheck.standing(access) != Standing.CURRENT) {
            throw new StartupException(
                    ExitCode.SCHEMA, "the schema is not that of this server: run herberge-server migrate first");
        }
        MoveOutReport report;
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(SchemaCheck.ownerSource(access));
                LegacyFileWriter file = LegacyFileWriter.create(target.part())) {
            MoveOut moveOut = new MoveOut(new MoveOutRows(snapshot), file, zone, progress);
            moveOut.write(snapshot.facts().sequences());
            report = moveOut.report(target.name(), snapshot.facts().at());
            file.finish();
        } catch (LegacyFileWriter.Unwritable e) {
            throw new StartupException(ExitCode.UNEXPECTED, String.valueOf(e.getMessage()), e);
        }
        target.commit();
        return report;
    }
}
