package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderReconciliationStore.Planning;
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
 * Updates automatic reminders after writes of bookings and guests, in the same unit of work. The author of the write is the
 * author of the updates.
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

    /** Call it after a booking was created or changed: a caller who may do that sees all its reminders. */
    void follow(Booking written) {
        Authorship by = written.authorship();
        Planning planning = reminded.lockForPlanning(written);
        carryOut(List.of(planning.situation()), planning.settings(), by.updatedBy(), by.updatedAt());
    }

    /** The same for bookings that one caller has written at one time; a single one costs fewer round trips that way. */
    void follow(List<Booking> written) {
        if (written.size() == 1) {
            follow(written.get(0));
        } else if (!written.isEmpty()) {
            Authorship by = written.get(0).authorship();
            followBookings(written.stream().map(Booking::id).distinct().toList(), by.updatedBy(), by.updatedAt());
        }
    }

    /** Call it after a guest was changed: bookings that are hidden from the caller are included. */
    void follow(Guest written) {
        Authorship by = written.authorship();
        followGuest(written.id(), by.updatedBy(), by.updatedAt());
    }

    /**
     * Makes other units of work that plan for these bookings wait until this one ends. A unit of work that writes automatic
     * reminders calls it first, and so locks in the order of all others: bookings first.
     */
    public void lock(Collection<BookingId> bookings) {
        transactions.withoutVisibilityLimits(() -> reminded.lock(List.copyOf(bookings)));
    }

    /** Updates the reminders of a guest's bookings after any write of the guest. */
    public void followGuest(GuestId guest, UserId author, Instant now) {
        transactions.withoutVisibilityLimits(() -> carryOut(reminded.lockByGuest(guest), author, now));
    }

    /** Updates the reminders of bookings after any write of the bookings or of these reminders. */
    public void followBookings(Collection<BookingId> bookings, UserId author, Instant now) {
        transactions.withoutVisibilityLimits(() -> carryOut(reminded.lock(List.copyOf(bookings)), author, now));
    }

    /** Plans and writes the reminders of locked bookings; returns the number of bookings that needed a change. */
    int carryOut(List<Situation> locked, UserId author, Instant now) {
        return locked.isEmpty()
                ? 0
                : carryOut(locked, settings.lockForPlanning().settings(), author, now);
    }

    private int carryOut(List<Situation> locked, ReminderSettings wanted, UserId author, Instant now) {
        List<ReminderPlan> plans = locked.stream()
                .map(situation -> plan(situation, wanted, author, now))
                .filter(plan -> !plan.isEmpty())
                .toList();
        if (!plans.isEmpty()) {
            reminded.execute(ReminderPlan.all(plans), author, now);
        }
        return plans.size();
    }

    /** The bookings whose reminders need a change. */
    List<BookingId> behind(List<Situation> situations, Instant now) {
        ReminderSettings wanted = settings.read().settings();
        return situations.stream()
                .filter(is -> !plan(is, wanted, UserId.SYSTEM, now).isEmpty())
                .map(is -> is.booking().id())
                .toList();
    }

    private ReminderPlan plan(Situation is, ReminderSettings wanted, UserId author, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, house);
        Facts facts = new Facts(is.booking(), is.departure(), is.guest(), wanted, today);
        return ReminderPlan.of(facts, is.reminders(), ReminderTexts.ENGLISH, author, now);
    }
}
