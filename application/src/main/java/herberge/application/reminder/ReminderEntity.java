package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reminders as a kind of entity. */
public final class ReminderEntity {

    public static final EntityDefinition<Reminder> TYPE =
            new EntityDefinition<>(EntityKind.REMINDER, ReadableBy.EVERY_USER, Optional.of(ReminderView::of));

    private ReminderEntity() {}

    public static EntityOperations<Reminder> access(Transactions transactions, Reminders reminders, Bookings bookings) {
        return new EntityOperations<>(
                TYPE,
                id -> reminders.find(new ReminderId(id)),
                reminder -> Optional.of(owners(transactions, bookings, reminder)),
                Optional.of(new ReminderUndo(transactions, reminders, bookings)));
    }

    /**
     * The creator of a manual reminder, its assignee, and the creator of its booking. The booking is read past visibility:
     * the caller may see the reminder without it.
     */
    private static Set<UserId> owners(Transactions transactions, Bookings bookings, Reminder reminder) {
        Stream<UserId> creator = reminder.type().isAutomatic()
                ? Stream.of()
                : Stream.of(reminder.authorship().createdBy());
        Stream<UserId> assignee = Stream.ofNullable(reminder.details().assignedTo());
        Stream<UserId> bookingCreator = Stream.ofNullable(reminder.booking())
                .flatMap(booking -> transactions.withoutVisibilityLimits(() -> bookings.find(booking)).stream())
                .map(named -> named.booking().authorship().createdBy());
        return Stream.of(creator, assignee, bookingCreator)
                .flatMap(users -> users)
                .collect(Collectors.toUnmodifiableSet());
    }
}
