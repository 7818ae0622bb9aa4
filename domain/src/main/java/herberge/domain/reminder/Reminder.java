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
 * Something to be done by a day. Made from details that {@link ReminderDetails#check} finds no fault with; immutable:
 * every operation returns the reminder as it is afterwards.
 *
 * @param occurrence of an automatic one, what makes it this one and no other of its booking and type
 * @param closing    how it ended; null while it is open
 */
public record Reminder(
        ReminderId id,
        ReminderDetails details,
        @Nullable String occurrence,
        @Nullable Closing closing,
        Version version,
        Authorship authorship) {

    /** How a reminder ended; {@code by} is null where a rule of the house closed it. */
    public record Closing(
            ClosedReason reason, Instant at, @Nullable UserId by) {
        public Closing {
            if (reason.isByRule() != (by == null)) {
                throw new IllegalArgumentException("people do and dismiss, rules do the rest: " + reason + " by " + by);
            }
        }
    }

    /** Where a reminder stands that is not closed. */
    public static final String OPEN = "open";

    /** As lists have them: by due date, then the most pressing first, then id. */
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
            throw new IllegalArgumentException("a closed reminder is not put off");
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

    /** Whether it is out of sight on that day, to come back by itself. */
    public boolean isSnoozed(LocalDate today) {
        LocalDate until = details.snoozedUntil();
        return until != null && until.isAfter(today);
    }

    /** When it falls due; empty where nobody need think of it today, because it is closed or put off. */
    public Optional<DueState> due(LocalDate today) {
        return isOpen() && !isSnoozed(today) ? Optional.of(DueState.of(dueDate(), today)) : Optional.empty();
    }

    /** Where it stands: open, or why it was closed. */
    public String standing() {
        return closing == null ? OPEN : closing.reason().code();
    }

    /** The same reminder with other details; whether it is open stays as it is. */
    public Reminder changeTo(ReminderDetails wanted, UserId author, Instant now) {
        return next(wanted, closing, author, now);
    }

    /** As a rule of the house has it follow what it reminds of. */
    Reminder follow(ReminderDetails wanted, ReminderOccurrence due, UserId author, Instant now) {
        return new Reminder(id, wanted, due.code(), closing, version.next(), authorship.update(author, now));
    }

    /** Done by somebody. */
    public Reminder complete(UserId author, Instant now) {
        return close(ReminderStep.COMPLETE, ClosedReason.DONE, author, now);
    }

    /** Need not be done, as somebody decided. */
    public Reminder dismiss(UserId author, Instant now) {
        return close(ReminderStep.DISMISS, ClosedReason.DISMISSED, author, now);
    }

    /** To be done after all. */
    public Reminder reopen(UserId author, Instant now) {
        requireStep(ReminderStep.REOPEN);
        return next(details, null, author, now);
    }

    /** Out of sight until that day, which {@link ReminderDetails#checkSnooze} finds no fault with. */
    public Reminder snooze(LocalDate until, UserId author, Instant now) {
        requireStep(ReminderStep.SNOOZE);
        return next(details.withSnoozedUntil(until), null, author, now);
    }

    /** Closed by a rule of the house; {@code author} is whoever did what the rule followed. */
    public Reminder closeByRule(ClosedReason reason, UserId author, Instant now) {
        if (!reason.isByRule() || !isOpen()) {
            throw new IllegalStateException("no rule closes a reminder that is " + standing() + " as " + reason);
        }
        return next(details.withSnoozedUntil(null), new Closing(reason, now, null), author, now);
    }

    /** Closed by hand once, and what it reminded of settled since: history, which nobody opens again. */
    public Reminder endOccurrence(UserId author, Instant now) {
        String over = ReminderOccurrence.parse(requireNonNull(occurrence)).end().code();
        return new Reminder(id, details, over, closing, version.next(), authorship.update(author, now));
    }

    /** Whether its occurrence is over: a rule closed it, or somebody did, and later it was settled. */
    public boolean isSettled() {
        return closing != null
                && (closing.reason().isByRule()
                        || (occurrence != null
                                && ReminderOccurrence.parse(occurrence).over()));
    }

    /** This reminder again, as the successor of that version: how a former state comes back. */
    public Reminder restore(Version last, UserId author, Instant now) {
        return new Reminder(id, details, occurrence, closing, last.next(), authorship.update(author, now));
    }

    /** This reminder with what a change set as it was before. Whether it is put off goes with whether it is closed. */
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

    /** Refuses a step that does not lead on from here. */
    public void requireStep(ReminderStep step) {
        if (!step.leavesFrom(this)) {
            throw Refusal.because(new IllegalStep(standing(), step, ReminderStep.from(this)));
        }
    }

    private Reminder next(ReminderDetails wanted, @Nullable Closing ending, UserId author, Instant now) {
        return new Reminder(id, wanted, occurrence, ending, version.next(), authorship.update(author, now));
    }
}
