package herberge.bootstrap.task;

import herberge.adapter.postgres.backup.Invariants;
import herberge.adapter.postgres.backup.Invariants.Invariant;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import java.sql.SQLException;
import java.util.List;

/** Checks on a database in use that its data is right and that no night can be booked twice. */
public final class SelfTestTask {

    private static final int CALLERS = 32;

    private SelfTestTask() {}

    /**
     * What was found.
     *
     * @param invariants all invariants, broken or not
     * @param callers how many callers booked the same nights at once
     * @param booked how many of them got the room
     * @param refused how many of them were refused because the room was taken
     */
    public record Report(List<Invariant> invariants, int callers, int booked, int refused) {

        public Report {
            invariants = List.copyOf(invariants);
        }

        /** Whether no invariant is broken and one caller got the room. */
        public boolean isClean() {
            return invariants.stream().allMatch(invariant -> invariant.broken() == 0)
                    && new RoomRace.Result(booked, refused).isRight(callers);
        }
    }

    public static Report run(Config config, DatabaseAccess access) throws SQLException {
        RoomRace.Result race = TaskWiring.call(config, access, wiring -> new RoomRace(wiring, CALLERS).run());
        List<Invariant> invariants = Invariants.check(SchemaCheck.ownerSource(access));
        return new Report(invariants, CALLERS, race.booked(), race.refused());
    }
}
