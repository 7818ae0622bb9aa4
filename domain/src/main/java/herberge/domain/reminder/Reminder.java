package herberge.domain.reminder;

import static java.util.Objects.requireNonNull;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task with a due date. Created from details in which {@link ReminderDetails#check} finds no fault. Immutable: every
 * operation returns the reminder in its new state.
 *
 * @param occurrence distinguishes an automatic reminder from others of its booking and type; null for a manual one
 * @param closing    how it was closed; null while it is open
 */
public record Reminder(
        ReminderId id,
        ReminderDetails details,
        @Nullable ReminderOccurrence occurrence,
        @Nullable Closing closing,
        Version version,
        Authorship authorship) {

    /** How a reminder was closed; {@code by} is null if a rule of the house closed it. */
    public record Closing(
            ClosedReason reason, Instant at, @Nullable UserId by) {
        public Closing {
            if (reason.isByRule() != (by == null)) {
                throw new IllegalArgumentException(
                        "a user completes or dismisses, a rule closes for other reasons: " + reason + " by " + by);
            }
        }
    }

    /** The state of a reminder that is not closed. */
    public static final String OPEN = "open";

    /** The order of lists: by due date, then by priority, then by id. */
    public static final Comparator<Reminder> ORDER = Comparator.comparing(Reminder::dueDate)
            .thenComparing(reminder -> reminder.details().priority())
            .thenComparingLong(reminder -> reminder.id().value());

    public Reminder {
        if (details.type().isAutomatic() != (occurrence != null)) {
            throw new IllegalArgumentException("automatic reminders have an occurrence, others none");
        }
        if (details.type().isAutomatic() && details.booking() == null) {
            throw new IllegalArgumentException("an automatic reminder has a booking");
        }
        if (closing != null && details.snoozedUntil() != null) {
            throw new IllegalArgumentException("a closed reminder cannot be snoozed");
        }
    }

    public ReminderType type() {
        return details.type();
    }

    public @Nullable BookingId booking() {
        return details.booking();
    }

    public String title() {
        return requireNonNull(details.title());
    }

    public LocalDate dueDate() {
        return requireNonNull(details.dueDate());
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether the reminder is hidden on that day, to reappear later. */
    public boolean isSnoozed(LocalDate today) {
        LocalDate until = details.snoozedUntil();
        return until != null && until.isAfter(today);
    }

    /** The due state of the reminder; empty if it needs no attention today because it is closed or snoozed. */
    public Optional<DueState> due(LocalDate today) {
        return isOpen() && !isSnoozed(today) ? Optional.of(DueState.of(dueDate(), today)) : Optional.empty();
    }

    /** The state of the reminder: open, or the reason why it was closed. */
    public String state() {
        return closing == null ? OPEN : closing.reason().code();
    }

    /** Returns this reminder with other details; it stays open or closed as it is. */
    public Reminder changeTo(ReminderDetails wanted, UserId author, Instant now) {
        return next(wanted, closing, author, now);
    }

    /** Returns this reminder adapted to its booking by a rule of the house. */
    Reminder follow(ReminderDetails wanted, ReminderOccurrence due, UserId author, Instant now) {
        return new Reminder(id, wanted, due, closing, version.next(), authorship.update(author, now));
    }

    /** Closes this reminder because a user did the task. */
    public Reminder complete(UserId author, Instant now) {
        return close(ReminderStep.COMPLETE, ClosedReason.DONE, author, now);
    }

    /** Closes this reminder because a user decided that the task need not be done. */
    public Reminder dismiss(UserId author, Instant now) {
        return close(ReminderStep.DISMISS, ClosedReason.DISMISSED, author, now);
    }

    /** Opens this reminder again. */
    public Reminder reopen(UserId author, Instant now) {
        requireStep(ReminderStep.REOPEN);
        return next(details, null, author, now);
    }

    /** Hides this reminder until that day, in which {@link ReminderDetails#checkSnooze} finds no fault. */
    public Reminder snooze(LocalDate until, UserId author, Instant now) {
        requireStep(ReminderStep.SNOOZE);
        return next(details.withSnoozedUntil(until), null, author, now);
    }

    /** Closes this reminder by a rule of the house; {@code author} is the user whose action the rule followed. */
    public Reminder closeByRule(ClosedReason reason, UserId author, Instant now) {
        if (!reason.isByRule() || !isOpen()) {
            throw new IllegalStateException("no rule closes a reminder that is " + state() + " as " + reason);
        }
        return next(details.withSnoozedUntil(null), new Closing(reason, now, null), author, now);
    }

    /**
     * Marks the occurrence of this reminder as over: a user closed the reminder, and its task has been settled since.
     * It cannot be opened again.
     */
    public Reminder endOccurrence(UserId author, Instant now) {
        ReminderOccurrence over = requireNonNull(occurrence).end();
        return new Reminder(id, details, over, closing, version.next(), authorship.update(author, now));
    }

    /**
     * Whether the occurrence of this reminder is over: a rule closed it, or a user closed it and its task was settled
     * later.
     */
    public boolean isSettled() {
        return closing != null && (closing.reason().isByRule() || (occurrence != null && occurrence.over()));
    }

    /** Returns this reminder as the successor of version {@code last}. Used to bring a former state back. */
    public Reminder restore(Version last, UserId author, Instant now) {
        return new Reminder(id, details, occurrence, closing, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this reminder with the fields of {@code change} set back to their former values. Whether it is snoozed is
     * reverted together with whether it is closed.
     */
    public Reminder revert(ThreeWayMerge<Reminder> change, UserId author, Instant now) {
        ReminderDetails merged = ReminderDetails.revert(change.part(Reminder::details));
        if (change.changes(Reminder::closing)) {
            merged = merged.withSnoozedUntil(change.before().details().snoozedUntil());
        }
        if (!merged.equals(change.before().details())) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        return new Reminder(
                id,
                merged,
                change.merge(Reminder::occurrence),
                change.merge(Reminder::closing),
                version.next(),
                authorship.update(author, now));
    }

    private Reminder close(ReminderStep step, ClosedReason reason, UserId author, Instant now) {
        requireStep(step);
        return next(details.withSnoozedUntil(null), new Closing(reason, now, author), author, now);
    }

    /** Refuses a step that is not allowed in the present state. */
    public void requireStep(ReminderStep step) {
        if (!step.leavesFrom(this)) {
            throw Refusal.because(new IllegalStep(state(), step, ReminderStep.from(this)));
        }
    }

    private Reminder next(ReminderDetails wanted, @Nullable Closing ending, UserId author, Instant now) {
        return new Reminder(id, wanted, occurrence, ending, version.next(), authorship.update(author, now));
    }
}
