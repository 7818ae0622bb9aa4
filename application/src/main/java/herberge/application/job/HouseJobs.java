package herberge.application.job;

import herberge.application.booking.BookingUseCases;
import herberge.application.job.Job.Batch;
import herberge.application.job.Job.Progress;
import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.IdempotencyKeys;
import herberge.application.port.JobLedger;
import herberge.application.port.LoginAddresses;
import herberge.application.port.Sessions;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.AutomaticReminderUseCases.ReconcileReminders;
import herberge.domain.booking.Transition;
import herberge.domain.job.Schedule;
import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The jobs that every house runs. */
public final class HouseJobs {

    /** The number of rows in a batch; a batch takes milliseconds. */
    private static final int BATCH = 1_000;

    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    /** A busy day can produce more events than are kept. */
    private static final Schedule HOURLY = new Every(Duration.ofHours(1));

    /**
     * When the jobs run.
     *
     * @param night    time for jobs that users should not notice
     * @param checkIn  when expected guests are checked in automatically; empty means never
     * @param checkOut when guests whose stay has ended are checked out automatically; empty means never
     */
    public record Times(LocalTime night, Optional<LocalTime> checkIn, Optional<LocalTime> checkOut) {}

    /** The stores whose data is kept for a limited time only. */
    public record Stores(
            EventLog events, IdempotencyKeys keys, Sessions sessions, LoginAddresses addresses, JobLedger ledger) {}

    /** Work that users could also do, one by one. */
    public record Work(AutomaticTransitions rollForward, AutomaticReminderUseCases reminders) {

        public static Work of(BookingUseCases bookings, AutomaticReminderUseCases reminders) {
            return new Work(
                    new AutomaticTransitions(bookings.listBookings(), bookings.readBooking(), bookings.stepBooking()),
                    reminders);
        }
    }

    private HouseJobs() {}

    public static List<Job> of(Stores stores, Keeping events, Work work, Times times, Clock clock) {
        Schedule night = new Daily(times.night());
        List<Job> jobs = new ArrayList<>(List.of(
                reconciliationJob(night, work.reminders()),
                pruningJob("prune-events", HOURLY, n -> stores.events().prune(events, n)),
                pruningJob("prune-idempotency-keys", night, n -> stores.keys().forget(clock.instant(), n)),
                pruningJob("prune-sessions", night, n -> stores.sessions().forget(clock.instant(), n)),
                pruningJob(
                        "prune-login-addresses", night, n -> stores.addresses().forget(clock.instant(), n)),
                pruningJob(
                        "prune-job-runs",
                        night,
                        n -> stores.ledger().forget(clock.instant().minus(RUNS_KEPT), n))));
        times.checkIn()
                .ifPresent(at -> jobs.add(Job.inParts(
                        "check-in-arrivals",
                        new Daily(at),
                        (occurrence, part) -> work.rollForward().run(Transition.CHECK_IN, occurrence, part))));
        times.checkOut()
                .ifPresent(at -> jobs.add(Job.inParts(
                        "check-out-departures",
                        new Daily(at),
                        (occurrence, part) -> work.rollForward().run(Transition.CHECK_OUT, occurrence, part))));
        return List.copyOf(jobs);
    }

    /** Runs at night as a safety net, and once after every change of the reminder settings. */
    private static Job reconciliationJob(Schedule night, AutomaticReminderUseCases reminders) {
        return Job.byUseCases("reconcile-reminders", night, occurrence -> reconcile(reminders))
                .triggeredBy(
                        JobTexts.AND_AFTER_SETTINGS,
                        () -> reminders.unfollowed().version().map(version -> "settings-" + version.value()));
    }

    private static Job.Outcome reconcile(AutomaticReminderUseCases reminders) {
        ReconcileReminders.Report report = reminders.reconcile().reconcile();
        return new Job.Outcome(
                JobTexts.reconciled(report.looked(), report.changed()),
                () -> reminders.noteFollowed().note(report.settings()));
    }

    /** Uses a store method that deletes at most a given number and returns how many it deleted. */
    private static Job pruningJob(String name, Schedule schedule, IntUnaryOperator prune) {
        Batch batch = occurrence -> Progress.of(prune.applyAsInt(BATCH), BATCH);
        return Job.inBatches(name, schedule, "forgotten:", batch);
    }
}
