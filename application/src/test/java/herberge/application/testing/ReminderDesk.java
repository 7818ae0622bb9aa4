package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.audit.AuditUseCases;
import herberge.application.audit.ChangeView;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.TransitionInput;
import herberge.application.guest.GuestUseCases;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSync;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.reminder.ReminderSyncingGuests;
import herberge.application.reminder.ReminderTexts;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.ExpectedDueDates.Standing;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderConflict;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.reminder.WantedReminder;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A front desk at which random changes happen to a few bookings, and which knows which reminders users have closed.
 */
final class ReminderDesk {

    private static final int MOST_BOOKINGS = 6;
    private static final List<ReminderType> AUTOMATIC = List.of(ReminderType.values()).stream()
            .filter(ReminderType::isAutomatic)
            .toList();

    /** A reminder that a user closed and that has not been settled since. */
    private record Muted(BookingId booking, ReminderType type) {}

    /** A reminder closed by a user that a change settled. */
    private record Settled(Muted which, Reminder reminder) {}

    /** A change: whether it was of a reminder alone, and the reminders before and after it. */
    private record Change(
            long id, boolean ofReminder, List<Settled> settled, Runnable undone, Standing before, Standing after) {}

    private static final class NoneThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final StoresUnderTest house;
    private final SettableClock clock;
    private final Random random;
    private final BookingUseCases bookings;
    private final GuestUseCases guests;
    private final ReminderUseCases reminders;
    private final AutomaticReminderUseCases automatic;
    private final AuditUseCases audit;
    private final List<RoomId> rooms;
    private final List<GuestId> people;
    private final UserId somebody;
    private final Set<BookingId> known = new HashSet<>();
    private final Set<Muted> muted = new HashSet<>();
    private final List<Change> undoable = new ArrayList<>();
    private final ExpectedDueDates dueDates = new ExpectedDueDates();
    /** Refusals that are irrelevant for what is tested here. */
    private Set<Class<? extends Reason>> mayRefuse = Set.of();

    private Standing before = dueDates.standing(Map.of());
    private long latest;

    ReminderDesk(StoresUnderTest house, SettableClock clock, Random random) {
        this.house = house;
        this.clock = clock;
        this.random = random;
        ChangeExecutor changes = house.changes(clock);
        automatic = AutomaticReminderUseCases.of(
                house.transactions(),
                new AutomaticReminderUseCases.Stores(house.remindedBookings(), house.houseSettings()),
                changes,
                clock,
                () -> {});
        ReminderSync followUp = automatic.followUp();
        var followed = new BookingUseCases.Stores(
                new ReminderSyncingBookings(house.bookings(), followUp),
                house.rooms(),
                new ReminderSyncingGuests(house.guests(), followUp),
                house.occupancies(),
                house.eventLog(),
                house.stayPrices(),
                house.ledger(),
                house.payers());
        bookings = BookingUseCases.of(
                house.transactions(),
                followed,
                BookingPolicy.all(
                        BookingPolicy.LEGAL_TRANSITION,
                        BookingPolicy.STAY_NOT_FROZEN,
                        BookingPolicy.ARRIVAL_DAY,
                        BookingPolicy.NO_OVERLAP),
                changes,
                clock);
        guests = GuestUseCases.of(
                house.transactions(),
                new GuestUseCases.Stores(
                        followed.guests(),
                        followed.bookings(),
                        house.groups(),
                        house.payments(),
                        house.credits(),
                        house.invoices(),
                        house.reminders(),
                        house.audit(),
                        house.eventLog()),
                changes,
                clock);
        reminders = ReminderUseCases.of(
                house.transactions(),
                new ReminderUseCases.Stores(
                        house.reminders(), house.bookings(), house.users(), house.eventLog(), followUp),
                changes,
                clock);
        audit = AuditUseCases.of(
                house.transactions(),
                changes,
                new AuditUseCases.Stores(
                        house.audit(),
                        house.auditSeals(),
                        house.changeLog(),
                        house.undos(),
                        house.eventLog(),
                        house.occupancies(),
                        house.followingReminders(),
                        followUp),
                EntityCatalogs.of(house, BookingPolicy.all(BookingPolicy.NO_OVERLAP, BookingPolicy.NO_BLOCK)),
                new AuditUseCases.Sealing(house.transactions(), house.auditSeals()),
                clock);
        rooms = IntStream.range(0, 3).mapToObj(i -> house.storedRoom().id()).toList();
        String name = house.freeUsername("reminded");
        somebody = house.inWork(() -> house.users().add(aUser().username(name).details(), "hash", false, BY_SYSTEM))
                .id();
        people = IntStream.range(0, 3).mapToObj(i -> house.storedGuest().id()).toList();
    }

    private Caller caller() {
        return house.caller();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Makes a random change and describes it. */
    String anything() {
        clock.advance(Duration.ofMinutes(1));
        latest = newestChange();
        before = dueDates.standing(byId());
        mayRefuse = Set.of();
        try {
            return switch (random.nextInt(15)) {
                case 0, 1 -> book();
                case 2, 3 -> change();
                case 4, 5 -> step();
                case 6 -> random.nextInt(4) == 0 ? remove() : change();
                case 7 -> guest();
                case 8 -> random.nextInt(3) == 0 ? set() : night();
                case 9, 10 -> byHand();
                case 11 -> patch();
                case 12 -> erase();
                default -> undo();
            };
        } catch (NoneThere nothing) {
            return "nothing is there";
        } catch (Refusal refused) {
            if (!refused.reasons().stream().allMatch(reason -> mayRefuse.contains(reason.getClass()))) {
                throw refused;
            }
            return "refused " + refused.getMessage();
        }
    }

    private Map<ReminderId, Reminder> byId() {
        return situations().stream()
                .flatMap(situation -> situation.reminders().stream())
                .collect(Collectors.toMap(Reminder::id, Function.identity()));
    }

    private StayPeriod anyStay() {
        LocalDate arrival = today().plusDays(random.nextInt(40) - 6L);
        return new StayPeriod(arrival, arrival.plusDays(1L + random.nextInt(6)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Instant perhaps() {
        return random.nextBoolean() ? clock.instant() : null;
    }

    private List<Booking> present() {
        return house.inWork(() -> known.stream()
                .sorted(java.util.Comparator.comparingLong(BookingId::value))
                .flatMap(id -> house.bookings().lock(id).stream())
                .toList());
    }

    private Booking any() {
        List<Booking> present = present();
        if (present.isEmpty()) {
            throw new NoneThere();
        }
        return one(present);
    }

    private long newestChange() {
        return audit.listChanges().list(caller(), false, new PageRequest(1, null)).slice().items().stream()
                .mapToLong(ChangeView::id)
                .findFirst()
                .orElse(0);
    }

    /** Records a change, unless it changed nothing. */
    private void done(boolean ofReminder, Runnable undone) {
        long id = newestChange();
        if (id != latest) {
            Standing after = dueDates.standing(byId());
            undoable.add(new Change(id, ofReminder, settled(), undone, before, after));
        }
    }

    private void done() {
        done(false, () -> {});
    }

    /** Reminders that a user had closed and that are no longer called for. */
    private List<Settled> settled() {
        ReminderSettings settings =
                house.inWork(() -> house.houseSettings().read()).settings();
        List<Settled> settled = new ArrayList<>();
        for (Situation situation : situations()) {
            Facts facts = new Facts(situation.booking(), situation.departure(), situation.guest(), settings, today());
            for (Reminder last : situation.reminders()) { // by id, so the last of a type wins
                Muted which = new Muted(situation.booking().id(), last.type());
                if (muted.contains(which) && !AutomaticReminders.isCalledFor(last.type(), facts)) {
                    settled.removeIf(settledReminder -> settledReminder.which().equals(which));
                    settled.add(new Settled(which, last));
                }
            }
        }
        return settled;
    }

    /** A reminder that went with its booking and came back with it has another version and counts as untouched. */
    private boolean untouched(Settled settled) {
        Reminder was = settled.reminder();
        return house.inWork(() -> house.reminders().find(was.id()))
                .filter(now -> StoredReminderState.of(now).equals(StoredReminderState.of(was)))
                .isPresent();
    }

    private BookingDraft draft(BookingStatus status) {
        return draftOf(
                one(rooms),
                one(people),
                anyStay(),
                new Remarks(null, false, null, null, null, perhaps(), null, null),
                status);
    }

    private static BookingDraft draftOf(
            RoomId room, GuestId guest, StayPeriod stay, Remarks remarks, BookingStatus status) {
        return BookingDraft.of(
                new herberge.domain.booking.BookingTerms(room, guest, stay, 1, List.of(), remarks), status);
    }

    private String book() {
        if (present().size() >= MOST_BOOKINGS) {
            return remove();
        }
        BookingStatus status = random.nextInt(4) == 0 ? BookingStatus.RESERVED : BookingStatus.CONFIRMED;
        mayRefuse = Set.of(RoomTaken.class, BookingConflict.RoomOccupied.class);
        Long id = bookings.bookRoom()
                .book(caller(), ChangeRequest.to(draft(status)))
                .id();
        known.add(new BookingId(Objects.requireNonNull(id)));
        done();
        return "book " + id;
    }

    private String change() {
        Booking booking = any();
        boolean moves = random.nextInt(3) == 0 && !booking.status().isFrozen();
        RoomId room = moves ? one(rooms) : booking.terms().room();
        StayPeriod stay = moves ? anyStay() : booking.stay();
        GuestId guest = random.nextInt(4) == 0 ? one(people) : booking.terms().guest();
        Remarks was = booking.terms().remarks();
        Remarks remarks = new Remarks(
                null,
                false,
                null,
                random.nextBoolean() ? perhaps() : was.confirmationSentAt(),
                random.nextBoolean() ? perhaps() : was.invoiceSentAt(),
                random.nextBoolean() ? perhaps() : was.paidAt(),
                was.expectedArrival(),
                was.expectedDeparture());
        BookingDraft wanted = draftOf(room, guest, stay, remarks, booking.status());
        mayRefuse = Set.of(RoomTaken.class, BookingConflict.RoomOccupied.class, BookingConflict.TooEarly.class);
        bookings.changeBooking().change(caller(), booking.id(), ChangeRequest.to(wanted, booking.version()));
        done();
        return "change " + booking.id().value() + " to " + wanted;
    }

    private String step() {
        Booking booking = any();
        Transition transition = one(List.of(Transition.values()));
        mayRefuse = Set.of(
                BookingConflict.IllegalTransition.class,
                BookingConflict.TooEarly.class,
                BookingConflict.RoomOccupied.class,
                RoomTaken.class);
        bookings.stepBooking()
                .step(caller(), booking.id(), transition, ChangeRequest.to(TransitionInput.BLANK, booking.version()));
        done();
        return transition + " " + booking.id().value();
    }

    /** Refused while payments are recorded for the booking. */
    private String remove() {
        Booking booking = any();
        mayRefuse = Set.of(Refusal.InUse.class);
        bookings.removeBooking().remove(caller(), booking.id(), ChangeRequest.command(booking.version()));
        done();
        return "remove " + booking.id().value();
    }

    private String guest() {
        Guest currentGuest =
                house.inWork(() -> house.guests().find(one(people))).orElseThrow();
        boolean complete = random.nextBoolean();
        GuestDetails details = currentGuest.details();
        GuestDetails wanted = new GuestDetails(
                new GuestDetails.Name("Anna", one(List.of("Albers", "Özil", "Meier")), null),
                details.contact(),
                new GuestDetails.Address(complete ? "Weg 1" : null, complete ? "28195" : null, "Bremen", null),
                details.membership(),
                details.person(),
                details.billing(),
                null,
                List.of(),
                List.of(),
                null);
        guests.changeGuest().change(caller(), currentGuest.id(), ChangeRequest.to(wanted, currentGuest.version()));
        done();
        return "guest " + currentGuest.id().value() + (complete ? " complete" : " incomplete");
    }

    /** Refused while the guest is in the house or expected. */
    private String erase() {
        Guest guest = house.inWork(() -> house.guests().find(one(people))).orElseThrow();
        mayRefuse = Set.of(Refusal.InUse.class);
        guests.eraseGuest().erase(caller(), guest.id(), ChangeRequest.command(guest.version()));
        return "erase " + guest.id().value();
    }

    private String set() {
        StoredReminderSettings rules = house.inWork(() -> house.houseSettings().read());
        ReminderType type = one(AUTOMATIC);
        Kind kind = new Kind(random.nextInt(3) > 0, (long) random.nextInt(20));
        automatic
                .changeSettings()
                .change(caller(), ChangeRequest.to(rules.settings().with(type, kind), rules.version()));
        automatic.reconcile().reconcile();
        return "set " + type + " " + kind;
    }

    /** Lets days pass without any change by users; the reminders must not change. */
    private String night() {
        List<Reminder> before = open();
        clock.advance(Duration.ofDays(1L + random.nextInt(12)));
        automatic.reconcile().reconcile();
        assertThat(open()).isEqualTo(before);
        return "night before " + today();
    }

    private List<Situation> situations() {
        List<BookingId> ids = present().stream().map(Booking::id).toList();
        return house.inWork(() -> house.remindedBookings().lock(ids));
    }

    private List<Reminder> open() {
        return situations().stream()
                .flatMap(situation -> situation.reminders().stream())
                .filter(Reminder::isOpen)
                .toList();
    }

    private Reminder anyReminder() {
        List<Reminder> all = situations().stream()
                .flatMap(situation -> situation.reminders().stream())
                .toList();
        if (all.isEmpty()) {
            throw new NoneThere();
        }
        return one(all);
    }

    /** Assigns or snoozes a reminder. */
    private String patch() {
        Reminder reminder = anyReminder();
        ReminderDetails wanted = random.nextBoolean()
                ? reminder.details().withAssignedTo(random.nextBoolean() ? null : somebody)
                : reminder.details()
                        .withSnoozedUntil(random.nextBoolean() ? null : today().plusDays(1L + random.nextInt(9)));
        mayRefuse = Set.of(Refusal.Invalid.class);
        reminders.changeReminder().change(caller(), reminder.id(), ChangeRequest.to(wanted, reminder.version()));
        done(true, () -> {});
        return "patch " + reminder.id().value() + " to " + wanted;
    }

    private String byHand() {
        Reminder reminder = anyReminder();
        ReminderStep step = one(List.of(ReminderStep.values()));
        Until until = new Until(step == ReminderStep.SNOOZE ? today().plusDays(1L + random.nextInt(9)) : null);
        Muted which = new Muted(Objects.requireNonNull(reminder.booking()), reminder.type());
        boolean wasMuted = muted.contains(which);
        mayRefuse = Set.of(ReminderConflict.IllegalStep.class, RequestFault.AlreadyExists.class);
        reminders.stepReminder().step(caller(), reminder.id(), step, ChangeRequest.to(until, reminder.version()));
        if (step == ReminderStep.COMPLETE || step == ReminderStep.DISMISS) {
            muted.add(which);
        } else if (step == ReminderStep.REOPEN) {
            muted.remove(which);
        }
        done(true, () -> {
            if (wasMuted) {
                muted.add(which);
            } else {
                muted.remove(which);
            }
        });
        return step + " " + reminder.type() + " of " + which.booking().value();
    }

    /** Undoes one of the latest changes; others build on most of the earlier ones by now. */
    private String undo() {
        if (undoable.isEmpty()) {
            return "nothing to undo";
        }
        int place = undoable.size() - 1 - random.nextInt(Math.min(3, undoable.size()));
        Change change = undoable.get(place);
        List<Settled> untouched =
                change.settled().stream().filter(this::untouched).toList();
        mayRefuse = Set.of(
                VersionConflict.class,
                RequestFault.AlreadyUndone.class,
                RoomTaken.class,
                BookingConflict.RoomOccupied.class,
                BookingConflict.TooEarly.class, // a party cannot have arrived whose arrival is on a later day
                Refusal.Invalid.class, // the former arrival may be after the present departure
                Refusal.InUse.class, // the change may have added a booking that is paid since
                AccessRefusal.Forbidden.class);
        if (change.ofReminder()) {
            mayRefuse = Set.of(
                    VersionConflict.class,
                    RequestFault.AlreadyUndone.class,
                    RequestFault.AlreadyExists.class,
                    AccessRefusal.Forbidden.class);
        }
        audit.undoChange().undo(caller(), change.id(), ChangeRequest.command(null));
        dueDates.undone(change.before(), change.after(), before.reminders(), byId());
        undoable.remove(place);
        change.undone().run();
        untouched.forEach(settled -> muted.add(settled.which())); // a user has closed it again, as before
        return "undo " + change.id();
    }

    /** Compares the open reminders with those that the rules want. */
    void check() {
        ReminderSettings settings =
                house.inWork(() -> house.houseSettings().read()).settings();
        for (Situation situation : situations()) {
            Facts facts = new Facts(situation.booking(), situation.departure(), situation.guest(), settings, today());
            BookingId id = situation.booking().id();
            muted.removeIf(mutedReminder ->
                    mutedReminder.booking().equals(id) && !AutomaticReminders.isCalledFor(mutedReminder.type(), facts));
            Map<ReminderType, WantedReminder> wanted = AutomaticReminders.wanted(facts).stream()
                    .filter(wantedReminder -> !muted.contains(new Muted(id, wantedReminder.type())))
                    .collect(Collectors.toMap(WantedReminder::type, Function.identity(), (a, b) -> a, HashMap::new));
            List<Reminder> open =
                    situation.reminders().stream().filter(Reminder::isOpen).toList();
            assertThat(open)
                    .as(id + " " + situation.booking().status() + " " + situation.reminders())
                    .extracting(Reminder::type)
                    .containsExactlyInAnyOrderElementsOf(wanted.keySet());
            open.forEach(reminder -> {
                check(reminder, Objects.requireNonNull(wanted.get(reminder.type())));
                dueDates.check(situation.booking(), reminder, settings, today());
            });
        }
    }

    private void check(Reminder open, WantedReminder wanted) {
        assertThat(open.title()).isEqualTo(ReminderTexts.ENGLISH.title(wanted.subject()));
        assertThat(open.details().description()).isEqualTo(ReminderTexts.ENGLISH.description(wanted.subject()));
        assertThat(open.details().priority()).isEqualTo(wanted.priority());
    }

    /** Restores the settings of the house. */
    void leave() {
        StoredReminderSettings rules = house.inWork(() -> house.houseSettings().read());
        if (!rules.settings().equals(ReminderSettings.DEFAULTS)) {
            automatic.changeSettings().change(caller(), ChangeRequest.to(ReminderSettings.DEFAULTS, rules.version()));
        }
    }
}
