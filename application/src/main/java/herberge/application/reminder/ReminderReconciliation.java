package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReconcileReminders.Report;
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
 * A pass through all bookings that may call for reminders, which has them follow the rules. It looks at page
 * by page without locking anything, and locks only those that need a change, a few at a time: as many as fit into {@link
 * #GOOD}, by what the batch before took.
 */
final class ReminderReconciliation {

    private static final Caller SYSTEM = Caller.system("reminders");
    private static final int PAGE = 500;
    private static final int FIRST = 1; // whatever is done for the first time is slow
    private static final int MOST = 200;

    /** A quarter of what anybody should have to wait for, so that a slow moment does no harm. */
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

    /** What one page told: where the next begins, and which bookings need a change. */
    private record Seen(int looked, BookingId last, List<BookingId> behind) {}

    /** One time through the house. */
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

        /** One whom somebody was just changing; alone, and waited for without keeping anybody else from anything. */
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

        /** Does some, and says which of them nobody else had. */
        private List<BookingId> batch(List<BookingId> some, Function<List<BookingId>, List<Situation>> lock) {
            Instant now = clock.instant();
            record Done(Instant begun, List<BookingId> had, int changed) {}
            Done done = transactions.run(SYSTEM, () -> {
                if (batches == 0) {
                    reminded.warmUp();
                }
                Instant begun = clock.instant(); // whoever waits for a connection locks nothing yet
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
