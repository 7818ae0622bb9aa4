package herberge.application.job;

import herberge.domain.job.Schedule;
import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import java.time.Duration;

/** Describes schedules for people, in English. */
final class ScheduleTexts {

    private ScheduleTexts() {}

    static String describe(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return "daily at " + daily.at();
        }
        Duration interval = ((Every) schedule).interval();
        return "every "
                + (interval.toSeconds() % 60 == 0 ? interval.toMinutes() + " min" : interval.toSeconds() + " s");
    }
}
