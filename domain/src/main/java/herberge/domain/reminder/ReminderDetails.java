package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done by when, as somebody wants it; {@link #check} tells if it can be.
 *
 * @param booking      what it is about, if it is about one
 * @param snoozedUntil the day from which on it shows again
 * @param assignedTo   whose task it is, if it is somebody's
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

    /** What a reminder is before anybody says anything about it. */
    public static final ReminderDetails BLANK =
            new ReminderDetails(null, ReminderType.MANUAL, null, null, null, Priority.MEDIUM, null, null);

    /** The details once a change of them is taken back. */
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

    /** Adds what is wrong with it; whether booking and user are there, the use case finds. */
    public void check(Faults faults) {
        faults.checkText("/title", title, 200);
        faults.checkOptionalLines("/description", description, 4000);
        if (dueDate == null) {
            faults.addOnce("/dueDate", Faults.REQUIRED, "must be given");
        }
    }

    /** Adds what nobody may ask for who makes a reminder by hand. */
    public void checkNew(LocalDate today, Faults faults) {
        check(faults);
        if (type.isAutomatic()) {
            faults.addOnce("/type", Faults.INVALID, "only manual reminders are made by hand");
        }
        if (snoozedUntil != null) {
            checkSnooze("/snoozedUntil", snoozedUntil, today, faults);
        }
    }

    /** Adds what nobody may ask for who edits {@code former} by hand: the rules keep what they made as it should be. */
    public void checkEdit(Reminder former, LocalDate today, Faults faults) {
        check(faults);
        ReminderDetails was = former.details();
        if (type != was.type()) {
            faults.addOnce("/type", Faults.READ_ONLY, "does not change");
        } else if (type.isAutomatic()) {
            checkFollowed(was, faults);
        }
        if (snoozedUntil != null && !snoozedUntil.equals(was.snoozedUntil())) {
            checkSnooze("/snoozedUntil", snoozedUntil, today, faults);
            if (!former.isOpen()) {
                faults.addOnce("/snoozedUntil", Faults.INVALID, "the reminder is closed");
            }
        }
    }

    private void checkFollowed(ReminderDetails was, Faults faults) {
        checkUnchanged("/bookingId", booking, was.booking(), faults);
        checkUnchanged("/title", title, was.title(), faults);
        checkUnchanged("/description", description, was.description(), faults);
        checkUnchanged("/dueDate", dueDate, was.dueDate(), faults);
        checkUnchanged("/priority", priority, was.priority(), faults);
    }

    private static void checkUnchanged(String pointer, @Nullable Object now, @Nullable Object was, Faults faults) {
        if (!Objects.equals(now, was)) {
            faults.addOnce(pointer, Faults.READ_ONLY, "follows the booking; only manual reminders are edited");
        }
    }

    /** Whatever is put off comes back on a later day. */
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
