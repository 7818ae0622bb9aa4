package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.reminder.AutomaticReminderUseCases.ReconcileReminders.Report;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingId;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings the reminders of all bookings up to date with the rules. It reads page by page without locks, and locks only the
 * bookings whose reminders need a change, a few at a time: as many as fit into {@link #GOOD}, by the duration of the
 * batch before.
 */
final class ReminderReconciliation {

    private static final Caller SYSTEM = Caller.system("reminders");
    private static final int PAGE = 500;
    private static final int FIRST = 1; // the first batch is slow: nothing is cached or compiled yet
    private static final int MOST = 200;

    /** A quarter of the longest acceptable wait of a user, so that a slow batch does no harm. */
    private static final Duration GOOD = Duration.ofMillis(25);

    private final Transactions transactions;
    private final ReminderReconciliationStore reminded;
    private final ReminderSettingsStore settings;
    private final ReminderSync followUp;
    private final Clock clock;

    ReminderReconciliation(
            Transactions transactions,
            ReminderReconciliationStore reminded,
            ReminderSettingsStore settings,
            ReminderSync followUp,
            Clock clock) {
        this.transactions = transactions;
        this.reminded = reminded;
        this.settings = settings;
        this.followUp = followUp;
        this.clock = clock;
    }

    Report run() {
        return new Walk().run();
    }

    /** The result of a page: where the next page begins, and which bookings need a change. */
    private record Seen(int looked, BookingId last, List<BookingId> behind) {}

    /** One pass through all bookings. */
    private final class Walk {
        private final List<BookingId> busy = new ArrayList<>();
        private int size = FIRST;
        private long looked;
        private long changed;
        private long batches;
        private Duration longest = Duration.ZERO;

        Report run() {
            Version version = transactions.read(SYSTEM, () -> settings.read().version());
            BookingId after = new BookingId(0);
            Seen seen = look(after);
            while (seen.looked() > 0) {
                looked += seen.looked();
                inBatches(seen.behind());
                after = seen.last();
                seen = look(after);
            }
            busy.forEach(this::busy);
            return new Report(version, looked, changed, batches, longest);
        }

        /** Updates a booking that another request was changing: alone, so that the wait holds no other lock. */
        private void busy(BookingId id) {
            transactions.run(SYSTEM, () -> {
                reminded.awaitReminders(id);
                return id;
            });
            if (batch(List.of(id), reminded::lockAvailable).isEmpty()) {
                batch(List.of(id), reminded::lock);
            }
        }

        private Seen look(BookingId after) {
            Instant now = clock.instant();
            return transactions.read(SYSTEM, () -> {
                List<Situation> found = reminded.findCandidates(after, PAGE);
                List<BookingId> behind = found.isEmpty() ? List.of() : followUp.behind(found, now);
                BookingId last = found.isEmpty()
                        ? after
                        : found.get(found.size() - 1).booking().id();
                return new Seen(found.size(), last, behind);
            });
        }

        private void inBatches(List<BookingId> behind) {
            int from = 0;
            while (from < behind.size()) {
                int to = Math.min(behind.size(), from + size);
                List<BookingId> some = behind.subList(from, to);
                Set<BookingId> left = new HashSet<>(some);
                left.removeAll(batch(some, reminded::lockAvailable));
                busy.addAll(left);
                from = to;
            }
        }

        /** Updates some bookings, and returns those that no other request had locked. */
        private List<BookingId> batch(List<BookingId> some, Function<List<BookingId>, List<Situation>> lock) {
            Instant now = clock.instant();
            record Done(Instant begun, List<BookingId> had, int changed) {}
            Done done = transactions.run(SYSTEM, () -> {
                if (batches == 0) {
                    reminded.warmUp();
                }
                Instant begun = clock.instant(); // inside: the wait for a connection holds no lock
                List<Situation> locked = lock.apply(some);
                int did = followUp.carryOut(locked, UserId.SYSTEM, now);
                return new Done(
                        begun, locked.stream().map(one -> one.booking().id()).toList(), did);
            });
            Duration took = Duration.between(done.begun(), clock.instant());
            batches++;
            changed += done.changed();
            longest = took.compareTo(longest) > 0 ? took : longest;
            size = next(some.size(), took);
            return done.had();
        }

        private int next(int did, Duration took) {
            if (took.compareTo(GOOD) > 0) {
                return Math.max(1, did / 2);
            }
            return took.compareTo(GOOD.dividedBy(3)) < 0 ? Math.min(MOST, Math.max(size, did * 2)) : size;
        }
    }
}
