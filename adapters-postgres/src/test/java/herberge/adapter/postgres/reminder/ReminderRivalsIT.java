package herberge.adapter.postgres.reminder;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.adapter.postgres.testing.TestEntities;
import herberge.application.audit.AuditUseCases;
import herberge.application.audit.ChangeView;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.reminder.ReminderSyncingGuests;
import herberge.application.reminder.ReminderTexts;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderUseCases.StepReminder;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderConflict;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.reminder.WantedReminder;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests concurrent changes of the same bookings, guests and settings while the nightly reconciliation runs. */
class ReminderRivalsIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String WAITING = """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%from booking%'
            """;
    private static final String ANYBODY_WAITING = """
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            """;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 40;
    private static final LocalDate TODAY = day("2026-04-20");
    private static final long SEED = Long.getLong("herberge.seed", new Random().nextLong());

    private final Stores stores = Stores.of(DATABASE);
    private final AutomaticReminderUseCases automatic = at(NOON);
    private final Bookings bookings = new ReminderSyncingBookings(stores.bookings(), automatic.followUp());
    private final Guests guests = new ReminderSyncingGuests(stores.guests(), automatic.followUp());
    private final List<GuestId> people =
            List.of(stores.addGuest().id(), stores.addGuest().id());
    private final List<BookingId> stays =
            IntStream.range(0, 3).mapToObj(this::made).toList();
    private final AtomicInteger nights = new AtomicInteger();
    private final RoomId busyRoom = stores.addRoom("Saal").id();
    private final Queue<BookingId> more = new ConcurrentLinkedQueue<>();
    private final AuditUseCases audit = AuditUseCases.of(
            stores.transactions(),
            stores.changes(Clock.fixed(NOON, ZoneId.of("Europe/Berlin"))),
            new AuditUseCases.Stores(
                    stores.audit(),
                    stores.auditSeals(),
                    stores.changeLog(),
                    stores.undos(),
                    stores.eventLog(),
                    stores.occupancies(),
                    stores.followingReminders(),
                    automatic.followUp()),
            TestEntities.catalog(stores, automatic.followUp()),
            new AuditUseCases.Sealing(stores.transactions(), stores.auditSeals()),
            Clock.fixed(NOON, ZoneId.of("Europe/Berlin")));
    private final long begun = changes(1).findFirst().orElseThrow();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** Restores the settings, which all tests share in one row. */
    @AfterEach
    void putBack() {
        StoredReminderSettings rules = stores.read(() -> stores.houseSettings().read());
        automatic.changeSettings().change(Stores.SYSTEM, ChangeRequest.to(ReminderSettings.DEFAULTS, rules.version()));
    }

    private Stream<Long> changes(int newest) {
        return audit.listChanges().list(Stores.SYSTEM, false, new PageRequest(newest, null)).slice().items().stream()
                .map(ChangeView::id);
    }

    private AutomaticReminderUseCases at(Instant now) {
        return AutomaticReminderUseCases.of(
                stores.transactions(),
                new AutomaticReminderUseCases.Stores(stores.remindedBookings(), stores.houseSettings()),
                stores.changes(Clock.fixed(now, ZoneId.of("Europe/Berlin"))),
                Clock.fixed(now, ZoneId.of("Europe/Berlin")),
                () -> {});
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
        automatic.reconcile().reconcile();
        ReminderSettings settings =
                stores.read(() -> stores.houseSettings().read()).settings();
        List<BookingId> all = Stream.concat(stays.stream(), more.stream()).toList();
        for (Situation situation : stores.write(() -> stores.remindedBookings().lock(all))) {
            List<Reminder> open =
                    situation.reminders().stream().filter(Reminder::isOpen).toList();
            assertThat(open).extracting(Reminder::type).as("seed " + SEED).doesNotHaveDuplicates();
            Facts facts = new Facts(situation.booking(), situation.departure(), situation.guest(), settings, TODAY);
            Set<ReminderType> byHand = situation.reminders().stream()
                    .filter(reminder -> !reminder.isOpen() && !reminder.isSettled())
                    .map(Reminder::type)
                    .collect(Collectors.toSet());
            assertThat(open)
                    .extracting(Reminder::type)
                    .as("seed " + SEED + ": what the rules want of " + situation + ", less what was closed by hand")
                    .containsExactlyInAnyOrderElementsOf(AutomaticReminders.wanted(facts).stream()
                            .map(WantedReminder::type)
                            .filter(type -> !byHand.contains(type))
                            .toList());
            assertThat(ReminderPlan.of(facts, situation.reminders(), ReminderTexts.ENGLISH, UserId.SYSTEM, NOON))
                    .as("seed " + SEED + ": nothing is left to do for " + situation)
                    .matches(ReminderPlan::isEmpty);
        }
    }

    /**
     * A change of the guest waits for the booking, although it needs no reminder until the other transaction commits.
     */
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
            Guest guest = guests.lock(people.get(0)).orElseThrow();
            GuestDetails renamed = aGuest().name("Anna", "Neumann").details();
            guests.save(guest.changeTo(renamed, UserId.SYSTEM, NOON));
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
                .allSatisfy(reminder -> assertThat(reminder.title()).endsWith("Anna Neumann"));
    }

    private Situation situation(BookingId id) {
        return stores.write(() -> stores.remindedBookings().lock(List.of(id))).get(0);
    }

    private Reminder payment(BookingId id) {
        return situation(id).reminders().stream()
                .filter(reminder -> reminder.type() == ReminderType.PAYMENT && !reminder.isSettled())
                .findFirst()
                .orElseThrow();
    }

    /** Updates the table directly, so that the booking's reminders are outdated. */
    private void pay(BookingId id) {
        stores.change(() -> {
            Booking booking = stores.bookings().lock(id).orElseThrow();
            BookingTerms terms = booking.terms();
            Remarks paid = new Remarks(null, false, null, null, null, NOON, null, null);
            stores.bookings()
                    .save(booking.changeTo(
                            new BookingTerms(
                                    terms.room(),
                                    terms.guest(),
                                    terms.stay(),
                                    terms.partySize(),
                                    terms.companions(),
                                    paid),
                            UserId.SYSTEM,
                            NOON));
        });
    }

    /** Lets another transaction hold a lock until the latch is counted down. */
    private CompletableFuture<Boolean> keep(Runnable lock, CountDownLatch until) {
        CountDownLatch kept = new CountDownLatch(1);
        CompletableFuture<Boolean> keeper = OwnThread.supply(() -> stores.write(() -> {
            lock.run();
            kept.countDown();
            return await(until);
        }));
        assertThat(await(kept)).isTrue();
        return keeper;
    }

    private void untilItWaits(CompletableFuture<?> work) {
        Jdbi superuser = Jdbi.create(DATABASE.superuser());
        while (superuser.withHandle(
                        h -> h.createQuery(ANYBODY_WAITING).mapTo(Long.class).one())
                == 0) {
            assertThat(work).as("the one who should wait").isNotDone();
            Thread.onSpinWait();
        }
    }

    private boolean free(String table, long id) {
        return stores.write(() -> stores.transactions()
                .run(h -> h.createQuery("select id from " + table + " where id = :id for no key update skip locked")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent()));
    }

    @Test
    void thePassLeavesOutWhatSomebodyHasAndTakesItLater() {
        BookingId halfHeld = stays.get(0);
        BookingId held = stays.get(1);
        Reminder inHand = payment(halfHeld);
        stays.forEach(this::pay);
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Boolean> desk = keep(() -> stores.bookings().lock(held), letGo);
        CompletableFuture<Boolean> other = keep(() -> stores.reminders().lock(inHand.id()), letGo);

        CompletableFuture<Object> pass =
                OwnThread.supply(() -> automatic.reconcile().reconcile());
        untilItWaits(pass);

        assertThat(situation(stays.get(2)).reminders())
                .filteredOn(reminder -> reminder.type() == ReminderType.PAYMENT)
                .noneMatch(Reminder::isOpen);
        assertThat(free("booking", halfHeld.value()))
                .as("nobody waits with a booking in his hand")
                .isTrue();
        letGo.countDown();
        pass.join();
        assertThat(desk.join()).isTrue();
        assertThat(other.join()).isTrue();
        for (BookingId id : stays) {
            assertThat(situation(id).reminders())
                    .filteredOn(reminder -> reminder.type() == ReminderType.PAYMENT)
                    .noneMatch(Reminder::isOpen);
        }
    }

    @Test
    void whoReopensAReminderWaitsForItsBookingFirst() {
        Reminder payment = payment(stays.get(0));
        stores.change(() -> stores.reminders()
                .save(stores.reminders().lock(payment.id()).orElseThrow().complete(UserId.SYSTEM, NOON)));

        waitsForTheBookingFirst(
                payment,
                () -> stepReminder()
                        .step(
                                Stores.SYSTEM,
                                payment.id(),
                                ReminderStep.REOPEN,
                                ChangeRequest.to(
                                        new Until(null), payment.version().next())));
        assertThat(payment(stays.get(0)).isOpen()).isTrue();
    }

    @Test
    void whoErasesAGuestWaitsForHisBookingsFirst() {
        BookingId gone = stays.get(0);
        Reminder payment = payment(gone);
        GuestId guest = situation(gone).guest().id();
        stores.change(() -> stays.forEach(id -> step(id, Transition.CANCEL)));

        waitsForTheBookingFirst(payment, () -> stores.write(() -> guests.erase(guest, TODAY, NOON)));
    }

    private void waitsForTheBookingFirst(Reminder reminder, Supplier<Object> work) {
        CountDownLatch letGo = new CountDownLatch(1);
        BookingId booking = Objects.requireNonNull(reminder.booking());
        CompletableFuture<Boolean> planner = keep(() -> stores.bookings().lock(booking), letGo);

        CompletableFuture<Object> worker = OwnThread.supply(work);
        untilItWaits(worker);

        assertThat(free("reminder", reminder.id().value())).isTrue();
        letGo.countDown();
        assertThat(planner.join()).isTrue();
        worker.join();
    }

    private StepReminder stepReminder() {
        return ReminderUseCases.of(
                        stores.transactions(),
                        new ReminderUseCases.Stores(
                                stores.reminders(),
                                stores.bookings(),
                                stores.users(),
                                stores.eventLog(),
                                automatic.followUp()),
                        stores.changes(Clock.fixed(NOON, ZoneId.of("Europe/Berlin"))),
                        Clock.fixed(NOON, ZoneId.of("Europe/Berlin")))
                .stepReminder();
    }

    /** Otherwise the booking would follow settings for which a reconciliation has just run. */
    @Test
    void whoChangesTheSettingsWaitsForThoseWhoPlanByTheFormerOnes() {
        BookingId id = stays.get(0);
        StoredReminderSettings rules = stores.read(() -> stores.houseSettings().read());
        long days = rules.settings().days(ReminderType.PAYMENT) + 30;
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Boolean> desk = keep(
                () -> bookings.save(
                        bookings.lock(id).orElseThrow().apply(Transition.CANCEL, null, TODAY, UserId.SYSTEM, NOON)),
                letGo);

        CompletableFuture<Object> change = OwnThread.supply(() -> automatic
                .changeSettings()
                .change(
                        Stores.SYSTEM,
                        ChangeRequest.to(
                                rules.settings().with(ReminderType.PAYMENT, new Kind(true, days)), rules.version())));
        untilItWaits(change);
        letGo.countDown();

        assertThat(desk.join()).isTrue();
        change.join();
        automatic.reconcile().reconcile();
        assertThat(payment(stays.get(1)).dueDate())
                .isEqualTo(situation(stays.get(1)).booking().stay().checkOut().plusDays(days));
    }

    @Test
    void aBookingThatGoesWithItsGuestWhileThePassLooksIsPassedOver() {
        Booking going = stores.book(
                stores.addRoom("Zimmer 99"), stores.addGuest(), new StayPeriod(day("2027-01-01"), day("2027-01-02")));
        Jdbi interrupted = Jdbi.create(DATABASE.app()).installPlugin(new PostgresPlugin());
        AtomicBoolean gone = new AtomicBoolean();
        interrupted.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRawSql().contains("order by booking_id limit :limit") && !gone.getAndSet(true)) {
                    OwnThread.supply(() -> stores.write(() -> {
                                stores.bookings().remove(going.id());
                                stores.guests().remove(going.terms().guest());
                                return true;
                            }))
                            .join();
                }
            }
        });
        JdbiTransactions tx = new JdbiTransactions(interrupted, BookingVisibility.ALL);
        BookingId before = new BookingId(going.id().value() - 1);

        List<Situation> found =
                tx.read(Stores.SYSTEM, () -> new JdbiReminderReconciliationStore(tx).findCandidates(before, 10));

        assertThat(gone).isTrue();
        assertThat(found).isEmpty();
    }

    private void step(BookingId id, Transition transition) {
        bookings.save(bookings.lock(id).orElseThrow().apply(transition, null, TODAY, UserId.SYSTEM, NOON));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private int write(Random random) {
        for (int i = 0; i < ROUNDS; i++) {
            switch (random.nextInt(11)) {
                case 0, 1, 2 -> stores.change(() -> change(one(stays, random), random));
                case 3 -> stores.change(() -> rename(one(people, random), random));
                case 4 -> byHand(one(stays, random), random);
                case 5 -> set(random);
                case 6 -> stores.change(this::make);
                case 7 -> stores.change(this::remove);
                case 8, 9 -> undo(random);
                default -> automatic.reconcile().reconcile();
            }
        }
        return ROUNDS;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void change(BookingId id, Random random) {
        Booking booking = bookings.lock(id).orElseThrow();
        if (random.nextBoolean()) {
            Transition back = booking.status() == BookingStatus.CONFIRMED ? Transition.CANCEL : Transition.REOPEN;
            bookings.save(booking.apply(back, null, TODAY, UserId.SYSTEM, NOON));
            return;
        }
        int night = nights.incrementAndGet(); // every stay has nights of its own, because rooms do not matter here
        LocalDate from = day("2027-01-01").plusDays(night);
        BookingTerms terms = booking.terms();
        bookings.save(booking.changeTo(
                new BookingTerms(
                        terms.room(),
                        one(people, random),
                        new StayPeriod(from, from.plusDays(1)),
                        1,
                        List.of(),
                        new Remarks(null, false, null, perhaps(random), perhaps(random), perhaps(random), null, null)),
                UserId.SYSTEM,
                NOON));
    }

    private static @Nullable Instant perhaps(Random random) {
        return random.nextBoolean() ? NOON : null;
    }

    private void rename(GuestId id, Random random) {
        boolean complete = random.nextBoolean();
        GuestDetails details =
                aGuest().name("Anna", "Albers " + random.nextInt(100)).details();
        GuestDetails wanted = new GuestDetails(
                details.name(),
                details.contact(),
                new GuestDetails.Address(complete ? "Weg 1" : null, "28195", "Bremen", null),
                details.membership(),
                details.person(),
                details.billing(),
                null,
                List.of(),
                List.of(),
                null);
        guests.save(guests.lock(id).orElseThrow().changeTo(wanted, UserId.SYSTEM, NOON));
    }

    /** Ignores conflicts with concurrent changes. */
    private void set(Random random) {
        StoredReminderSettings rules = stores.read(() -> stores.houseSettings().read());
        ReminderType type = one(List.of(ReminderType.PAYMENT, ReminderType.CHECK_IN, ReminderType.INVOICE), random);
        Kind kind = new Kind(random.nextInt(3) > 0, (long) random.nextInt(20));
        try {
            automatic
                    .changeSettings()
                    .change(Stores.SYSTEM, ChangeRequest.to(rules.settings().with(type, kind), rules.version()));
        } catch (Refusal overtaken) {
            assertThat(overtaken.reasons()).hasOnlyElementsOfType(VersionConflict.class);
        }
    }

    private void make() {
        LocalDate from = day("2027-01-01").plusDays(nights.incrementAndGet());
        BookingTerms terms = aBooking()
                .room(busyRoom)
                .guest(people.get(0))
                .stay(new StayPeriod(from, from.plusDays(1)))
                .terms();
        more.add(bookings.add(terms, BookingStatus.CONFIRMED, 2026, BY_SYSTEM).id());
    }

    /** Ignores reminders that another transaction has deleted, or whose creation was undone. */
    private void remove() {
        BookingId some = more.peek();
        if (some != null && bookings.lock(some).isPresent()) {
            bookings.remove(some);
        }
    }

    private void byHand(BookingId id, Random random) {
        List<Reminder> all = stores.read(() -> stores.reminders()
                .list(new ReminderFilter(null, id, null, TODAY), new PageRequest(50, null))
                .items());
        if (!all.isEmpty()) {
            Reminder some = one(all, random);
            ReminderStep step = one(List.of(ReminderStep.COMPLETE, ReminderStep.DISMISS, ReminderStep.REOPEN), random);
            unlessOvertaken(() -> stepReminder()
                    .step(Stores.SYSTEM, some.id(), step, ChangeRequest.to(new Until(null), some.version())));
        }
    }

    private void undo(Random random) {
        List<Long> newest = changes(8).filter(change -> change > begun).toList();
        if (!newest.isEmpty()) {
            long some = one(newest, random);
            unlessOvertaken(() -> audit.undoChange().undo(Stores.SYSTEM, some, ChangeRequest.command(null)));
        }
    }

    /** Ignores refusals caused by concurrent transactions, which are no fault of the reminders. */
    private static void unlessOvertaken(Runnable work) {
        try {
            work.run();
        } catch (Refusal overtaken) {
            assertThat(overtaken.reasons())
                    .hasOnlyElementsOfTypes(
                            VersionConflict.class,
                            Refusal.NotFound.class,
                            Refusal.Invalid.class, // undoing a change of a reminder whose booking is deleted
                            RoomTaken.class,
                            AccessRefusal.Forbidden.class,
                            ReminderConflict.IllegalStep.class,
                            RequestFault.AlreadyUndone.class,
                            RequestFault.AlreadyExists.class);
        }
    }
}
