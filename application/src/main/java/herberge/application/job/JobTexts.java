package herberge.application.job;

import herberge.domain.job.Schedule;
import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import herberge.domain.job.Schedule.Weekly;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;

/** What administrators read about jobs, in English. */
final class JobTexts {

    /** Follows the schedule of a job that also runs after changes of the reminder settings. */
    static final String AND_AFTER_SETTINGS = ", and when the settings of reminders change";

    private JobTexts() {}

    static String schedule(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return "daily at " + daily.at();
        }
        if (schedule instanceof Weekly weekly) {
            return "on " + weekly.on().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + weekly.at();
        }
        Duration interval = ((Every) schedule).interval();
        return "every "
                + (interval.toSeconds() % 60 == 0 ? interval.toMinutes() + " min" : interval.toSeconds() + " s");
    }

    /** The outcome of a run that has left some bookings to the staff. */
    static String leftToStaff(long bookings) {
        return "left to people: " + bookings;
    }

    /** The outcome of a run that has compared bookings with the rules for reminders. */
    static String reconciled(long bookings, long changed) {
        return "looked at: " + bookings + ", changed: " + changed;
    }
}
