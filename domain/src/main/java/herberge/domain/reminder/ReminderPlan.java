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
 * What has to be done for the open automatic reminders of a booking to be those that {@link AutomaticReminders} wants.
 * One that somebody closed by hand stays closed until what it reminds of has been settled and is called for again; then
 * another one is opened. Once carried out there is nothing left to do, on this day and on every later one, until
 * booking, guest or settings change.
 *
 * @param openings those to be made
 * @param changes  those that are there, as they are to be
 */
public record ReminderPlan(List<Opening> openings, List<Reminder> changes) {

    /** A reminder to be made. */
    public record Opening(ReminderDetails details, ReminderOccurrence occurrence) {}

    private static final Comparator<Reminder> AGE =
            Comparator.comparingLong(reminder -> occurrence(reminder).number());

    public ReminderPlan {
        openings = List.copyOf(openings);
        changes = List.copyOf(changes);
    }

    /**
     * Plans.
     *
     * @param present all automatic reminders of the booking, closed ones too
     * @param author  whose doing made it necessary
     */
    public static ReminderPlan of(Facts facts, List<Reminder> present, UserId author, Instant now) {
        Map<ReminderType, WantedReminder> wanted = AutomaticReminders.wanted(facts).stream()
                .collect(Collectors.toMap(WantedReminder::type, Function.identity()));
        Map<ReminderType, Reminder> newest = present.stream()
                .collect(Collectors.toMap(Reminder::type, Function.identity(), BinaryOperator.maxBy(AGE)));
        List<Opening> openings = new ArrayList<>();
        List<Reminder> changes = new ArrayList<>();
        Stream.of(ReminderType.values()).forEach(type -> {
            WantedReminder should = wanted.get(type);
            Reminder last = newest.get(type);
            if (last != null) {
                next(facts, last, should, author, now).ifPresent(changes::add);
            }
            if (should != null && (last == null || last.isSettled())) {
                openings.add(opening(facts, should, last));
            }
        });
        return new ReminderPlan(openings, changes);
    }

    /** All of several bookings' plans. */
    public static ReminderPlan all(List<ReminderPlan> plans) {
        return new ReminderPlan(
                plans.stream().flatMap(plan -> plan.openings().stream()).toList(),
                plans.stream().flatMap(plan -> plan.changes().stream()).toList());
    }

    public boolean isEmpty() {
        return openings.isEmpty() && changes.isEmpty();
    }

    /** What becomes of the last reminder of its kind, if anything. */
    private static Optional<Reminder> next(
            Facts facts, Reminder last, @Nullable WantedReminder should, UserId author, Instant now) {
        if (last.isOpen()) {
            return should == null
                    ? Optional.of(last.closeByRule(reason(facts, last.type()), author, now))
                    : followed(facts, last, should, author, now);
        }
        return last.isSettled() || AutomaticReminders.isCalledFor(last.type(), facts)
                ? Optional.empty()
                : Optional.of(last.endOccurrence(author, now));
    }

    private static Optional<Reminder> followed(
            Facts facts, Reminder open, WantedReminder should, UserId author, Instant now) {
        ReminderOccurrence is = occurrence(open);
        ReminderOccurrence due = is.withBasis(should.deadline().basis());
        ReminderDetails details = should.details(open, is, facts.today());
        boolean same = details.equals(open.details()) && (is.basis() == null || is.equals(due));
        return same ? Optional.empty() : Optional.of(open.follow(details, due, author, now));
    }

    /** A no-show falls through as a cancelled booking does; what the house wants no more is called off. */
    private static ClosedReason reason(Facts facts, ReminderType type) {
        boolean calledFor = AutomaticReminders.isCalledFor(type, facts);
        return calledFor || !facts.booking().status().holdsRoom() ? ClosedReason.CANCELLED : ClosedReason.CONDITION_MET;
    }

    private static Opening opening(Facts facts, WantedReminder should, @Nullable Reminder last) {
        LocalDate today = facts.today();
        ReminderOccurrence occurrence = last == null
                ? ReminderOccurrence.first(today)
                : occurrence(last).next(today);
        return new Opening(
                should.details(facts.booking().id(), today),
                occurrence.withBasis(should.deadline().basis()));
    }

    private static ReminderOccurrence occurrence(Reminder reminder) {
        return ReminderOccurrence.parse(requireNonNull(reminder.occurrence()));
    }
}
