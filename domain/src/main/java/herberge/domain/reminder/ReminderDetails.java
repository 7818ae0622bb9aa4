package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.ValueViolation;
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

    /** The maximum number of characters of a title. */
    public static final int MAX_TITLE = 200;

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
        faults.checkText(Field.of("title"), title, MAX_TITLE);
        faults.checkOptionalLines(Field.of("description"), description, 4000);
        faults.checkGiven(Field.of("dueDate"), dueDate);
    }

    /** Adds what is wrong with these details for a new manual reminder. */
    public void checkNew(LocalDate today, Faults faults) {
        check(faults);
        if (type.isAutomatic()) {
            faults.addOnce(Field.of("type"), ReminderViolation.Plain.CREATED_BY_RULES);
        }
        if (snoozedUntil != null) {
            checkSnooze(Field.of("snoozedUntil"), snoozedUntil, today, faults);
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
            faults.addOnce(Field.of("type"), ReminderViolation.Plain.TYPE_FIXED);
        } else if (type.isAutomatic()) {
            checkAutomatic(previous, faults);
        }
        if (snoozedUntil != null && !snoozedUntil.equals(previous.snoozedUntil())) {
            checkSnooze(Field.of("snoozedUntil"), snoozedUntil, today, faults);
            if (!former.isOpen()) {
                faults.addOnce(Field.of("snoozedUntil"), ReminderViolation.Plain.CLOSED);
            }
        }
    }

    private void checkAutomatic(ReminderDetails previous, Faults faults) {
        checkUnchanged(Field.of("bookingId"), booking, previous.booking(), faults);
        checkUnchanged(Field.of("title"), title, previous.title(), faults);
        checkUnchanged(Field.of("description"), description, previous.description(), faults);
        checkUnchanged(Field.of("dueDate"), dueDate, previous.dueDate(), faults);
        checkUnchanged(Field.of("priority"), priority, previous.priority(), faults);
    }

    private static void checkUnchanged(Field field, @Nullable Object actual, @Nullable Object previous, Faults faults) {
        if (!Objects.equals(actual, previous)) {
            faults.addOnce(field, ReminderViolation.Plain.FOLLOWS_BOOKING);
        }
    }

    /** Checks that a snoozed reminder reappears on a later day. */
    public static void checkSnooze(Field field, @Nullable LocalDate until, LocalDate today, Faults faults) {
        if (until == null) {
            faults.addOnce(field, ValueViolation.REQUIRED);
        } else if (!until.isAfter(today)) {
            faults.addOnce(field, new ReminderViolation.NotAfter(today));
        }
    }

    public ReminderDetails withSnoozedUntil(@Nullable LocalDate until) {
        return new ReminderDetails(booking, type, title, description, dueDate, priority, until, assignedTo);
    }

    public ReminderDetails withAssignedTo(@Nullable UserId to) {
        return new ReminderDetails(booking, type, title, description, dueDate, priority, snoozedUntil, to);
    }
}
