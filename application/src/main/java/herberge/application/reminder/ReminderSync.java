package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Has the automatic reminders follow what was written, in the unit of work that wrote it. Whoever wrote it is the author
 * of what follows.
 */
public final class ReminderSync {

    private final Transactions transactions;
    private final ReminderReconciliationStore reminded;
    private final ReminderSettingsStore settings;
    private final ZoneId house;

    public ReminderSync(
            Transactions transactions,
            ReminderReconciliationStore reminded,
            ReminderSettingsStore settings,
            ZoneId house) {
        this.transactions = transactions;
        this.reminded = reminded;
        this.settings = settings;
        this.house = house;
    }

    /** After the booking was made or changed: whoever may do that sees all its reminders. */
    void follow(Booking written) {
        Authorship by = written.authorship();
        carryOut(List.of(reminded.lockRemindersOf(written)), by.updatedBy(), by.updatedAt());
    }

    /** After the guest was changed: his bookings may be hidden from whoever did, and are to follow all the same. */
    void follow(Guest written) {
        Authorship by = written.authorship();
        followGuest(written.id(), by.updatedBy(), by.updatedAt());
    }

    /**
     * Has whoever plans for these bookings wait until the unit of work ends. Who writes to automatic reminders and has
     * them followed then locks in the order of everybody else: bookings first.
     */
    public void lock(Collection<BookingId> bookings) {
        transactions.withoutVisibilityLimits(() -> reminded.lock(List.copyOf(bookings)));
    }

    /** After anything happened to a guest. */
    public void followGuest(GuestId guest, UserId author, Instant now) {
        transactions.withoutVisibilityLimits(() -> carryOut(reminded.lockByGuest(guest), author, now));
    }

    /** After anything happened to bookings or to reminders of theirs. */
    public void followBookings(Collection<BookingId> bookings, UserId author, Instant now) {
        transactions.withoutVisibilityLimits(() -> carryOut(reminded.lock(List.copyOf(bookings)), author, now));
    }

    /** Plans for bookings that are locked, and does it; says how many needed it. */
    int carryOut(List<Situation> locked, UserId author, Instant now) {
        if (locked.isEmpty()) {
            return 0;
        }
        List<ReminderPlan> plans = plans(locked, author, now);
        if (!plans.isEmpty()) {
            reminded.execute(ReminderPlan.all(plans), author, now);
        }
        return plans.size();
    }

    /** Which of them need it. */
    List<BookingId> behind(List<Situation> situations, Instant now) {
        ReminderSettings wanted = settings.read().settings();
        return situations.stream()
                .filter(is -> !plan(is, wanted, UserId.SYSTEM, now).isEmpty())
                .map(is -> is.booking().id())
                .toList();
    }

    private List<ReminderPlan> plans(List<Situation> situations, UserId author, Instant now) {
        ReminderSettings wanted = settings.lockForPlanning().settings();
        return situations.stream()
                .map(is -> plan(is, wanted, author, now))
                .filter(plan -> !plan.isEmpty())
                .toList();
    }

    private ReminderPlan plan(Situation is, ReminderSettings wanted, UserId author, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, house);
        Facts facts = new Facts(is.booking(), is.guest(), wanted, today);
        return ReminderPlan.of(facts, is.reminders(), author, now);
    }
}
