package herberge.adapter.postgres.reminder;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.EventLog.Logged;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.testing.ReminderBuilder;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests visibility {@code OWN}: users see reminders that they created, that are assigned to them, and of their own
 * bookings.
 */
class ReminderVisibilityIT {

    private static final PageRequest FIRST = new PageRequest(50, null);

    private final TestDatabase database = TestDatabase.shared();
    private final Stores everything = Stores.of(database);
    private final Stores own = Stores.of(database.transactions(BookingVisibility.OWN));
    private final Caller anna = caller("anna");
    private final Caller ben = caller("ben");
    private final Caller carla = caller("carla");

    private Caller caller(String username) {
        User user = everything.write(() -> everything
                .users()
                .add(aUser().username(username).details(), "hash", false, Authorship.of(UserId.SYSTEM, NOON)));
        return new Caller(user.id(), username, Role.USER, "test", null);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return own.transactions().run(caller, work);
    }

    private void doAs(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return true;
        });
    }

    private Booking bookedBy(Caller caller) {
        return as(
                caller,
                () -> own.bookings()
                        .add(
                                aBooking()
                                        .room(everything.addRoom("1").id())
                                        .guest(everything.addGuest().id())
                                        .terms(),
                                BookingStatus.CONFIRMED,
                                2026,
                                Authorship.of(caller.userId(), NOON)));
    }

    private Reminder made(Caller caller, ReminderBuilder reminder) {
        Reminder wanted = reminder.build();
        return as(
                caller,
                () -> own.reminders().add(wanted.details(), wanted.occurrence(), Authorship.of(caller.userId(), NOON)));
    }

    private boolean sees(Caller caller, Reminder reminder) {
        boolean found = as(caller, () -> own.reminders().find(reminder.id())).isPresent();
        assertThat(as(caller, () -> own.reminders().lock(reminder.id())).isPresent())
                .isEqualTo(found);
        assertThat(as(caller, () -> own.reminders().list(ReminderFilter.all(day("2026-05-02")), FIRST)).items().stream()
                        .anyMatch(listed -> listed.id().equals(reminder.id())))
                .isEqualTo(found);
        assertThat(as(caller, () -> own.reminders().streamDue(day("2026-05-02")).toList()).stream()
                        .anyMatch(listed -> listed.id().equals(reminder.id())))
                .isEqualTo(found);
        return found;
    }

    private long history(Caller caller, Reminder reminder) {
        return as(
                        caller,
                        () -> own.changeLog()
                                .history(EntityKind.REMINDER, reminder.id().value(), FIRST))
                .items()
                .size();
    }

    private Reminder assigned(Caller by, Reminder reminder, @Nullable UserId to) {
        Reminder next = reminder.changeTo(reminder.details().withAssignedTo(to), by.userId(), NOON);
        doAs(by, () -> own.reminders().save(next));
        return next;
    }

    @Test
    void showsWhatOneMadeOneself() {
        Reminder reminder = made(anna, aReminder());

        assertThat(sees(anna, reminder)).isTrue();
        assertThat(sees(ben, reminder)).isFalse();
        assertThat(history(anna, reminder)).isEqualTo(1);
        assertThat(history(ben, reminder)).isZero();
    }

    @Test
    void showsWhatIsOnesTask() {
        Reminder reminder = made(anna, aReminder().assignedTo(ben.userId()));

        assertThat(sees(ben, reminder)).isTrue();
        assertThat(sees(carla, reminder)).isFalse();
    }

    @Test
    void showsWhatIsAboutOnesBooking() {
        Booking booking = bookedBy(anna);
        Reminder invoice = everything.write(() -> everything
                .reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        Authorship.of(ben.userId(), NOON)));

        assertThat(sees(anna, invoice)).isTrue();
        assertThat(sees(ben, invoice))
                .as("a rule made it, whoever set the rule off")
                .isFalse();
    }

    @Test
    void showsAdministratorsEverything() {
        Reminder reminder = made(anna, aReminder());
        Caller admin = new Caller(ben.userId(), "ben", Role.ADMIN, "test", null);

        assertThat(sees(admin, reminder)).isTrue();
        assertThat(history(admin, reminder)).isEqualTo(1);
    }

    @Test
    void showsNothingToWhoDoesNotSayWhoHeIs() {
        made(anna, aReminder());

        for (String table : List.of("reminder", "audit_log where table_name = 'reminder'")) {
            long seen = Jdbi.create(database.app())
                    .withHandle(h -> h.createQuery("select count(*) from " + table)
                            .mapTo(Long.class)
                            .one());
            assertThat(seen).as(table).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reminder set title = 'x', version = version + 1",
                "delete from reminder",
                "update reminder set created_by = created_by",
            })
    void changesNothingForeign(String statement) {
        Reminder reminder = made(anna, aReminder());

        int rows = as(ben, () -> own.transactions().run(h -> h.execute(statement)));

        assertThat(rows).isZero();
        assertThat(sees(anna, reminder)).isTrue();
    }

    @Test
    void handsATaskOnAndLosesSightOfIt() {
        Reminder reminder = assigned(ben, made(anna, aReminder().assignedTo(ben.userId())), carla.userId());

        assertThat(sees(ben, reminder)).isFalse();
        assertThat(sees(carla, reminder)).isTrue();
        assertThat(history(ben, reminder)).isZero();
        assertThat(history(carla, reminder)).isEqualTo(2);
    }

    @Test
    void seesWhatItHandedOnUntilTheEndOfTheUnitOfWork() {
        Reminder reminder = made(anna, aReminder().assignedTo(ben.userId()));
        Reminder next = reminder.changeTo(reminder.details().withAssignedTo(null), ben.userId(), NOON);

        Optional<Reminder> inside = as(ben, () -> {
            own.reminders().save(next);
            return own.reminders().find(reminder.id());
        });

        assertThat(inside).contains(next);
        assertThat(sees(ben, next)).isFalse();
    }

    @Test
    void handsNothingOnThatItDoesNotSee() {
        Reminder reminder = made(anna, aReminder());
        Reminder next = reminder.changeTo(reminder.details().withAssignedTo(ben.userId()), ben.userId(), NOON);

        assertThatThrownBy(() -> doAs(ben, () -> own.reminders().save(next))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsNobodyRemindInAnothersName() {
        assertThatThrownBy(() -> as(
                        ben,
                        () -> own.reminders().add(aReminder().details(), null, Authorship.of(anna.userId(), NOON))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void hidesWhatHappenedToAReminderThatIsGone() {
        Booking booking = bookedBy(anna);
        Reminder reminder = made(anna, aReminder().booking(booking.id()));
        everything.change(() -> everything.bookings().remove(booking.id()));

        assertThat(history(anna, reminder)).isEqualTo(2);
        assertThat(history(ben, reminder)).isZero();
    }

    @Test
    void knowsOfAnOpenOneThatIsHidden() {
        Booking booking = bookedBy(anna);
        everything.change(() -> everything
                .reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        Authorship.of(UserId.SYSTEM, NOON)));

        assertThat(as(ben, () -> own.reminders().hasOpen(booking.id(), ReminderType.INVOICE)))
                .isTrue();
        assertThat(as(ben, () -> own.reminders().hasOpen(booking.id(), ReminderType.PAYMENT)))
                .isFalse();
    }

    @Test
    void tellsTheEventLogWhoSeesItAndWhoDoesNoMore() {
        Booking booking = bookedBy(anna);
        Reminder reminder = made(ben, aReminder().assignedTo(carla.userId()));
        Reminder about = reminder.changeTo(
                aReminder().booking(booking.id()).assignedTo(null).details(), ben.userId(), NOON);
        doAs(ben, () -> own.reminders().save(about));
        everything.change(() -> everything.bookings().remove(booking.id()));
        while (everything.write(() -> everything.eventLog().publish(100)) > 0) {}

        List<Logged> logged = everything.read(() -> everything.eventLog().readAfter(0, 1_000)).stream()
                .filter(event -> event.kind() == EntityKind.REMINDER
                        && event.id() == reminder.id().value())
                .toList();

        long annas = anna.userId().value();
        long bens = ben.userId().value();
        long carlas = carla.userId().value();
        assertThat(logged)
                .extracting(Logged::operation)
                .containsExactly(Operation.CREATED, Operation.UPDATED, Operation.DELETED);
        assertThat(logged)
                .extracting(Logged::owners)
                .containsExactly(Set.of(bens, carlas), Set.of(annas, bens), Set.of(annas, bens));
        assertThat(logged).extracting(Logged::former).containsExactly(Set.of(), Set.of(carlas), Set.of());
        assertThat(logged.get(1).view()).isEqualTo(ReminderView.of(about));
        assertThat(logged.get(2).view()).isNull();
    }
}
