package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data of a reminder as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param booking      the booking that it is about, if any
 * @param snoozedUntil the day from which on it is visible again
 * @param assignedTo   the user who has to do the task, if any
 */
public record ReminderDetails(
        @Nullable BookingId booking,
        ReminderType type,
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDate dueDate,
        Priority priority,
        @Nullable LocalDate snoozedUntil,
        @Nullable UserId assignedTo) {

    /** The details of a reminder about which nothing is known yet. */
    public static final ReminderDetails BLANK =
            new ReminderDetails(null, ReminderType.MANUAL, null, null, null, Priority.MEDIUM, null, null);

    /** Returns the details after one change of them is reverted. */
    static ReminderDetails revert(ThreeWayMerge<ReminderDetails> change) {
        return new ReminderDetails(
                change.merge(ReminderDetails::booking),
                change.merge(ReminderDetails::type),
                change.merge(ReminderDetails::title),
                change.merge(ReminderDetails::description),
                change.merge(ReminderDetails::dueDate),
                change.merge(ReminderDetails::priority),
                change.merge(ReminderDetails::snoozedUntil),
                change.merge(ReminderDetails::assignedTo));
    }

    /** Adds what is wrong with these details. The use case checks whether booking and user exist. */
    public void check(Faults faults) {
        faults.checkText("/title", title, 200);
        faults.checkOptionalLines("/description", description, 4000);
        if (dueDate == null) {
            faults.addOnce("/dueDate", Faults.REQUIRED, "must be given");
        }
    }

    /** Adds what is wrong with these details for a new manual reminder. */
    public void checkNew(LocalDate today, Faults faults) {
        check(faults);
        if (type.isAutomatic()) {
            faults.addOnce("/type", Faults.INVALID, "only manual reminders are made by hand");
        }
        if (snoozedUntil != null) {
            checkSnooze("/snoozedUntil", snoozedUntil, today, faults);
        }
    }

    /**
     * Adds what is wrong with these details for an edit of {@code former} by a user. Users cannot change what the rules
     * maintain.
     */
    public void checkEdit(Reminder former, LocalDate today, Faults faults) {
        check(faults);
        ReminderDetails previous = former.details();
        if (type != previous.type()) {
            faults.addOnce("/type", Faults.READ_ONLY, "does not change");
        } else if (type.isAutomatic()) {
            checkAutomatic(previous, faults);
        }
        if (snoozedUntil != null && !snoozedUntil.equals(previous.snoozedUntil())) {
            checkSnooze("/snoozedUntil", snoozedUntil, today, faults);
            if (!former.isOpen()) {
                faults.addOnce("/snoozedUntil", Faults.INVALID, "the reminder is closed");
            }
        }
    }

    private void checkAutomatic(ReminderDetails previous, Faults faults) {
        checkUnchanged("/bookingId", booking, previous.booking(), faults);
        checkUnchanged("/title", title, previous.title(), faults);
        checkUnchanged("/description", description, previous.description(), faults);
        checkUnchanged("/dueDate", dueDate, previous.dueDate(), faults);
        checkUnchanged("/priority", priority, previous.priority(), faults);
    }

    private static void checkUnchanged(
            String pointer, @Nullable Object actual, @Nullable Object previous, Faults faults) {
        if (!Objects.equals(actual, previous)) {
            faults.addOnce(pointer, Faults.READ_ONLY, "follows the booking; only manual reminders are edited");
        }
    }

    /** Checks that a snoozed reminder reappears on a later day. */
    public static void checkSnooze(String pointer, @Nullable LocalDate until, LocalDate today, Faults faults) {
        if (until == null) {
            faults.addOnce(pointer, Faults.REQUIRED, "must be given");
        } else if (!until.isAfter(today)) {
            faults.addOnce(pointer, "not-after-today", "must be after today, " + today);
        }
    }

    public ReminderDetails withSnoozedUntil(@Nullable LocalDate until) {
        return new ReminderDetails(booking, type, title, description, dueDate, priority, until, assignedTo);
    }

    public ReminderDetails withAssignedTo(@Nullable UserId to) {
        return new ReminderDetails(booking, type, title, description, dueDate, priority, snoozedUntil, to);
    }
}
