package herberge.domain.reminder;

import static java.util.Objects.requireNonNull;

import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes the automatic reminders of a booking into those that {@link AutomaticReminders} wants. A reminder that a user
 * closed stays closed until its task has been settled and is called for again; then a new reminder is opened. After a
 * plan has been executed, the next plan is empty, on the same day and on every later one, until booking, guest or
 * settings change.
 *
 * @param openings reminders to create
 * @param changes  existing reminders in their new state
 */
public record ReminderPlan(List<Opening> openings, List<Reminder> changes) {

    /** A reminder to create. */
    public record Opening(ReminderDetails details, ReminderOccurrence occurrence) {}

    /** An occurrence that is not settled is later than every settled one. */
    private static final Comparator<Reminder> AGE = Comparator.comparing((Reminder reminder) -> !reminder.isSettled())
            .thenComparingLong(reminder -> occurrence(reminder).number())
            .thenComparingLong(reminder -> reminder.id().value());

    public ReminderPlan {
        openings = List.copyOf(openings);
        changes = List.copyOf(changes);
    }

    /**
     * Creates the plan for one booking.
     *
     * @param present all automatic reminders of the booking, including closed ones
     * @param wording makes the texts of the reminders
     * @param author  the user whose action made the plan necessary
     */
    public static ReminderPlan of(
            Facts facts, List<Reminder> present, ReminderWording wording, UserId author, Instant now) {
        Map<ReminderType, WantedReminder> wantedByType = AutomaticReminders.wanted(facts).stream()
                .collect(Collectors.toMap(WantedReminder::type, Function.identity()));
        Map<ReminderType, Reminder> newest = present.stream()
                .collect(Collectors.toMap(Reminder::type, Function.identity(), BinaryOperator.maxBy(AGE)));
        List<Opening> openings = new ArrayList<>();
        List<Reminder> changes = new ArrayList<>();
        present.stream()
                .filter(reminder -> !reminder.isSettled() && !reminder.equals(newest.get(reminder.type())))
                .map(reminder -> settle(facts, reminder, author, now))
                .forEach(changes::add);
        Stream.of(ReminderType.values()).forEach(type -> {
            WantedReminder wanted = wantedByType.get(type);
            Reminder last = newest.get(type);
            if (last != null) {
                next(facts, last, wanted, wording, author, now).ifPresent(changes::add);
            }
            if (wanted != null && (last == null || last.isSettled())) {
                openings.add(opening(facts, wanted, last, wording));
            }
        });
        return new ReminderPlan(openings, changes);
    }

    /** Combines the plans of several bookings. */
    public static ReminderPlan all(List<ReminderPlan> plans) {
        return new ReminderPlan(
                plans.stream().flatMap(plan -> plan.openings().stream()).toList(),
                plans.stream().flatMap(plan -> plan.changes().stream()).toList());
    }

    public boolean isEmpty() {
        return openings.isEmpty() && changes.isEmpty();
    }

    /**
     * Settles an occurrence that a later one has followed. Undoing the change that settled it made it current again,
     * although the booking has called for the task anew since.
     */
    private static Reminder settle(Facts facts, Reminder former, UserId author, Instant now) {
        return former.isOpen()
                ? former.closeByRule(reason(facts, former.type()), author, now)
                : former.endOccurrence(author, now);
    }

    /** Computes the new state of the latest reminder of its type; empty if it does not change. */
    private static Optional<Reminder> next(
            Facts facts,
            Reminder last,
            @Nullable WantedReminder wanted,
            ReminderWording wording,
            UserId author,
            Instant now) {
        if (last.isOpen()) {
            return wanted == null
                    ? Optional.of(last.closeByRule(reason(facts, last.type()), author, now))
                    : followed(facts, last, wanted, wording, author, now);
        }
        return last.isSettled() || AutomaticReminders.isCalledFor(last.type(), facts)
                ? Optional.empty()
                : Optional.of(last.endOccurrence(author, now));
    }

    private static Optional<Reminder> followed(
            Facts facts, Reminder open, WantedReminder wanted, ReminderWording wording, UserId author, Instant now) {
        ReminderOccurrence occurrence = occurrence(open);
        ReminderOccurrence due = occurrence.withBasis(wanted.deadline().basis());
        ReminderDetails details = wanted.details(open, occurrence, wording, facts.today());
        boolean unchanged = details.equals(open.details()) && (occurrence.basis() == null || occurrence.equals(due));
        return unchanged ? Optional.empty() : Optional.of(open.follow(details, due, author, now));
    }

    /**
     * A no-show closes a reminder in the same way as a cancellation, and so does a type that the house has switched
     * off.
     */
    private static ClosedReason reason(Facts facts, ReminderType type) {
        boolean calledFor = AutomaticReminders.isCalledFor(type, facts);
        return calledFor || !facts.booking().status().holdsRoom() ? ClosedReason.CANCELLED : ClosedReason.CONDITION_MET;
    }

    private static Opening opening(
            Facts facts, WantedReminder wanted, @Nullable Reminder last, ReminderWording wording) {
        LocalDate today = facts.today();
        ReminderOccurrence occurrence = last == null
                ? ReminderOccurrence.first(today)
                : occurrence(last).next(today);
        return new Opening(
                wanted.details(facts.booking().id(), wording, today),
                occurrence.withBasis(wanted.deadline().basis()));
    }

    private static ReminderOccurrence occurrence(Reminder reminder) {
        return requireNonNull(reminder.occurrence());
    }
}
