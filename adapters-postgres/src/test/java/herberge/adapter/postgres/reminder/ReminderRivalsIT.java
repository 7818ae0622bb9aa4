package herberge.adapter.postgres.reminder;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.RemindedBookings.Situation;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.FollowedBookings;
import herberge.application.reminder.FollowedGuests;
import herberge.application.shared.Freshness;
import herberge.application.shared.PageRequest;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.Edits;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.ReminderRules;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.testing.OwnThread;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Many who change the same bookings, their guests and the house's settings at once, while the nightly pass goes over
 * them.
 */
class ReminderRivalsIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String WAITING = """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%from booking%'
            """;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 40;
    private static final LocalDate TODAY = day("2026-04-20");
    private static final long SEED = Long.getLong("herberge.seed", new Random().nextLong());

    private final Stores stores = Stores.of(DATABASE);
    private final AutomaticReminderUseCases automatic = at(NOON);
    private final Bookings bookings = new FollowedBookings(stores.bookings(), automatic.followUp());
    private final Guests guests = new FollowedGuests(stores.guests(), automatic.followUp());
    private final List<GuestId> people =
            List.of(stores.addGuest().id(), stores.addGuest().id());
    private final List<BookingId> stays =
            IntStream.range(0, 3).mapToObj(this::made).toList();
    private final AtomicInteger nights = new AtomicInteger();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private AutomaticReminderUseCases at(Instant now) {
        return AutomaticReminderUseCases.of(
                stores.transactions(),
                new AutomaticReminderUseCases.Stores(stores.remindedBookings(), stores.houseSettings()),
                new Freshness(stores.changeLog()),
                Clock.fixed(now, ZoneId.of("Europe/Berlin")));
    }

    private BookingId made(int number) {
        var room = stores.addRoom("Zimmer " + number);
        return stores.write(() -> bookings.add(
                        aBooking().room(room.id()).guest(people.get(number % 2)).terms(),
                        BookingStatus.CONFIRMED,
                        2026,
                        BY_SYSTEM))
                .id();
    }

    @Test
    void nobodyIsTurnedAwayAndNoReminderIsThereTwice() {
        AtomicInteger writers = new AtomicInteger();

        Rivals.Outcome<Integer> outcome =
                Rivals.race(WRITERS, () -> write(new Random(SEED + writers.getAndIncrement())));

        assertThat(outcome.losers()).as("seed " + SEED).isEmpty();
        at(NOON.plusSeconds(2)).followSettings().follow();
        ReminderSettings settings =
                stores.read(() -> stores.houseSettings().reminders()).settings();
        for (BookingId id : stays) {
            Situation is = stores.write(() -> stores.remindedBookings().lock(List.of(id)))
                    .get(0);
            List<Reminder> open = is.reminders().stream().filter(Reminder::open).toList();
            assertThat(open).extracting(Reminder::type).as("seed " + SEED).doesNotHaveDuplicates();
            Facts facts = new Facts(is.booking(), is.guest(), settings, TODAY);
            assertThat(ReminderPlan.of(facts, is.reminders(), UserId.SYSTEM, NOON))
                    .as("seed " + SEED + ": nothing is left to do for " + is)
                    .matches(ReminderPlan::empty);
        }
    }

    /** Who changes the guest waits for the booking, though it calls for nothing until the other has committed. */
    @Test
    void whatIsReopenedWhileItsGuestIsChangedFollowsTheGuest() {
        BookingId id = stays.get(0);
        stores.change(() -> step(id, Transition.CANCEL));
        CountDownLatch reopened = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        CompletableFuture<Boolean> desk = OwnThread.supply(() -> stores.write(() -> {
            step(id, Transition.REOPEN);
            reopened.countDown();
            return await(waited);
        }));
        assertThat(await(reopened)).isTrue();
        CompletableFuture<Boolean> change = OwnThread.supply(() -> stores.write(() -> {
            Guest is = guests.lock(people.get(0)).orElseThrow();
            GuestDetails renamed = aGuest().name("Anna", "Neumann").details();
            guests.save(is.changedTo(renamed, UserId.SYSTEM, NOON));
            return true;
        }));
        Jdbi superuser = Jdbi.create(DATABASE.superuser());
        while (superuser.withHandle(
                        h -> h.createQuery(WAITING).mapTo(Long.class).one())
                == 0) {
            assertThat(change).as("the change, which should wait").isNotDone();
            Thread.onSpinWait();
        }
        waited.countDown();

        assertThat(desk.join()).isTrue();
        assertThat(change.join()).isTrue();
        assertThat(stores.read(() -> stores.reminders()
                                .list(new ReminderFilter(null, id, true, TODAY), new PageRequest(10, null)))
                        .items())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.title()).endsWith("Anna Neumann"));
    }

    private void step(BookingId id, Transition transition) {
        bookings.save(bookings.lock(id).orElseThrow().after(transition, null, TODAY, UserId.SYSTEM, NOON));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private int write(Random random) {
        for (int i = 0; i < ROUNDS; i++) {
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> stores.change(() -> change(one(stays, random), random));
                case 3 -> stores.change(() -> rename(one(people, random), random));
                case 4 -> stores.change(() -> close(one(stays, random), random));
                case 5 -> set(random);
                default -> automatic.reconcile().reconcile();
            }
        }
        return ROUNDS;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void change(BookingId id, Random random) {
        Booking is = bookings.lock(id).orElseThrow();
        if (random.nextBoolean()) {
            Transition back = is.status() == BookingStatus.CONFIRMED ? Transition.CANCEL : Transition.REOPEN;
            bookings.save(is.after(back, null, TODAY, UserId.SYSTEM, NOON));
            return;
        }
        int night = nights.incrementAndGet(); // each stay in nights of its own, for this is not about rooms
        LocalDate from = day("2027-01-01").plusDays(night);
        BookingTerms terms = is.terms();
        bookings.save(is.changedTo(
                new BookingTerms(
                        terms.room(),
                        one(people, random),
                        new StayPeriod(from, from.plusDays(1)),
                        1,
                        List.of(),
                        new Remarks(null, false, null, perhaps(random), perhaps(random), perhaps(random))),
                UserId.SYSTEM,
                NOON));
    }

    private static @Nullable Instant perhaps(Random random) {
        return random.nextBoolean() ? NOON : null;
    }

    private void rename(GuestId id, Random random) {
        boolean complete = random.nextBoolean();
        GuestDetails is = aGuest().name("Anna", "Albers " + random.nextInt(100)).details();
        GuestDetails wanted = new GuestDetails(
                is.name(),
                is.contact(),
                new GuestDetails.Address(complete ? "Weg 1" : null, "28195", "Bremen", null),
                is.membership(),
                is.person(),
                is.billing(),
                null,
                List.of(),
                List.of(),
                null);
        guests.save(guests.lock(id).orElseThrow().changedTo(wanted, UserId.SYSTEM, NOON));
    }

    /** Who is overtaken by another leaves it at that. */
    private void set(Random random) {
        ReminderRules rules = stores.read(() -> stores.houseSettings().reminders());
        ReminderType type = one(List.of(ReminderType.PAYMENT, ReminderType.CHECK_IN, ReminderType.INVOICE), random);
        Kind kind = new Kind(random.nextInt(3) > 0, (long) random.nextInt(20));
        try {
            automatic
                    .changeSettings()
                    .change(Stores.SYSTEM, Edits.to(rules.settings().with(type, kind), rules.version()));
        } catch (Refusal overtaken) {
            assertThat(overtaken.reasons()).hasOnlyElementsOfType(VersionConflict.class);
        }
    }

    /** As whoever does what a reminder says: by the reminder alone, without its booking. */
    private void close(BookingId id, Random random) {
        List<Reminder> open = stores.reminders()
                .list(new ReminderFilter(null, id, true, TODAY), new PageRequest(10, null))
                .items();
        if (!open.isEmpty()) {
            stores.reminders()
                    .lock(one(open, random).id())
                    .filter(Reminder::open)
                    .ifPresent(it -> stores.reminders().save(it.complete(UserId.SYSTEM, NOON)));
        }
    }
}
