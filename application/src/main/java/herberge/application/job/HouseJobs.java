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
import herberge.application.reminder.ReconcileReminders;
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

/** What every house does by itself. */
public final class HouseJobs {

    /** So many rows that a batch takes milliseconds. */
    private static final int BATCH = 1_000;

    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    /** A busy day can bring more events than are kept. */
    private static final Schedule HOURLY = new Every(Duration.ofHours(1));

    /**
     * When it is done.
     *
     * @param night    for all that nobody should notice
     * @param checkIn  when guests who were expected are taken for arrived; empty: never
     * @param checkOut when guests whose stay is over are taken for departed; empty: never
     */
    public record Times(LocalTime night, Optional<LocalTime> checkIn, Optional<LocalTime> checkOut) {}

    /** What grows and is kept for a while only. */
    public record Stores(
            EventLog events, IdempotencyKeys keys, Sessions sessions, LoginAddresses addresses, JobLedger ledger) {}

    /** What is done that people could do as well, one by one. */
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

    /** At night as a net, and once for every change of what the house has set. */
    private static Job reconciliationJob(Schedule night, AutomaticReminderUseCases reminders) {
        return Job.byUseCases("reconcile-reminders", night, occurrence -> reconcile(reminders))
                .triggeredBy(
                        ", and when the settings of reminders change",
                        () -> reminders.unfollowed().version().map(version -> "settings-" + version.value()));
    }

    private static Job.Outcome reconcile(AutomaticReminderUseCases reminders) {
        ReconcileReminders.Report report = reminders.reconcile().reconcile();
        return new Job.Outcome(
                "looked at: " + report.looked() + ", changed: " + report.changed(),
                () -> reminders.noteFollowed().note(report.settings()));
    }

    /** By a store that forgets at most so many and says how many. */
    private static Job pruningJob(String name, Schedule schedule, IntUnaryOperator forget) {
        Batch batch = occurrence -> Progress.of(forget.applyAsInt(BATCH), BATCH);
        return Job.inBatches(name, schedule, "forgotten:", batch);
    }
}
