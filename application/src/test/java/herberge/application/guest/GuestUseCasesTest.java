package herberge.application.guest;

import static herberge.application.shared.ChangeRequest.changing;
import static herberge.application.shared.ChangeRequest.command;
import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingView;
import herberge.application.guest.AddedGuest.DuplicateView;
import herberge.application.guest.GuestUseCases.ChangeGuest;
import herberge.application.guest.GuestUseCases.EraseGuest;
import herberge.application.guest.GuestUseCases.RemoveGuest;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.Credential;
import herberge.application.shared.IdempotencyKey;
import herberge.application.shared.Operation;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Companion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.BookingBuilder;
import herberge.domain.testing.GuestBuilder;
import herberge.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the use cases of guests on 20 April 2026. */
final class GuestUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);
    private static final Caller READER = new Caller(
            new UserId(1), "admin", Role.ADMIN, "request", null, new Credential(Credential.Kind.READ_TOKEN, 1));
    private static final GuestId UNKNOWN = new GuestId(999);
    private static final Version FIRST = Version.FIRST;
    private static final Version SECOND = new Version(2);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final GuestUseCases guests = GuestUseCases.of(
            house.transactions(),
            new GuestUseCases.Stores(
                    house.guests(),
                    house.bookings(),
                    house.groups(),
                    house.payments(),
                    house.credits(),
                    house.invoices(),
                    house.reminders(),
                    house.audit(),
                    house.eventLog()),
            house.changes(clock),
            clock);

    /** An export whose iterators have been read to the end. */
    private record Exported(
            GuestView guest, List<BookingView> bookings, List<ReminderView> reminders, List<AuditEntry> history) {}

    private GuestId add(GuestBuilder guest) {
        return id(guests.addGuest().add(ANNA, to(guest.details())).view().guest());
    }

    private static GuestId id(GuestView view) {
        return new GuestId(requireNonNull(view.id()));
    }

    private GuestView change(GuestId id, GuestBuilder guest, @Nullable Version from) {
        return guests.changeGuest().change(ANNA, id, to(guest.details(), from)).view();
    }

    private GuestView read(GuestId id) {
        return guests.readGuest().read(ANNA, id);
    }

    private List<GuestId> find(@Nullable String words) {
        return guests.findGuests().find(ANNA, words, house.first(50)).slice().items().stream()
                .map(GuestUseCasesTest::id)
                .toList();
    }

    private Booking addBooking(GuestId guest, BookingBuilder booking, BookingStatus status) {
        Booking wanted = booking.guest(guest)
                .room(house.storedRoom().id())
                .status(status)
                .build();
        return house.inWork(() -> house.bookings().add(wanted.terms(), status, 2026, BY_SYSTEM));
    }

    private Booking addPastBooking(GuestId guest) {
        BookingBuilder booking = aBooking()
                .stay("2026-03-01", "2026-03-05")
                .companions(new Companion("Inge", "Möller", null))
                .notes("Inge calls on arrival");
        return addBooking(guest, booking, BookingStatus.CHECKED_OUT);
    }

    private void addReminder(Booking booking) {
        house.doInWork(() -> house.reminders()
                .add(
                        aReminder()
                                .booking(booking.id())
                                .title("Call Jürgen")
                                .description("about Inge")
                                .details(),
                        null,
                        BY_SYSTEM));
    }

    private Exported export(Caller caller, GuestId id) {
        List<Exported> exports = new ArrayList<>();
        guests.exportGuest().export(caller, id, export -> {
            List<BookingView> bookings = new ArrayList<>();
            export.bookings().forEachRemaining(bookings::add);
            List<ReminderView> reminders = new ArrayList<>();
            export.reminders().forEachRemaining(reminders::add);
            List<AuditEntry> history = new ArrayList<>();
            export.history().forEachRemaining(history::add);
            exports.add(new Exported(export.guest(), bookings, reminders, history));
        });
        assertThat(exports).hasSize(1);
        return exports.get(0);
    }

    private static GuestBuilder aMoeller() {
        return aGuest().name("Jürgen", "Möller").email("juergen@example.org").city("Köln");
    }

    private long countEvents() {
        return house.inWork(() -> house.eventLog().position()).seq();
    }

    @Test
    void addsAGuest() {
        ChangeResult<AddedGuest> result = guests.addGuest()
                .add(ANNA, to(aMoeller().memberNumber("M-7").tags("choir").details()));

        GuestView view = result.view().guest();
        assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(result.id()).isEqualTo(view.id());
        assertThat(view.firstName()).isEqualTo("Jürgen");
        assertThat(view.member()).isTrue();
        assertThat(view.tags()).containsExactly("choir");
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.createdBy()).isEqualTo(3);
        assertThat(view.createdAt()).isEqualTo(NOON);
        assertThat(read(id(view))).isEqualTo(view);
    }

    @Test
    void showsWhoMayBeTheSameAsANewGuest() {
        GuestId known = add(aMoeller());

        AddedGuest added = guests.addGuest().add(ANNA, to(aMoeller().details())).view();

        assertThat(added.duplicates()).extracting(DuplicateView::id).containsExactly(known.value());
        assertThat(added.guest().id()).isNotEqualTo(known.value());
        assertThat(guests.listDuplicates()
                        .list(ANNA, new PageRequest(9, null))
                        .slice()
                        .items())
                .extracting(DuplicatePairView::guest)
                .extracting(DuplicatePairView.Ref::id)
                .containsExactly(known.value());
    }

    private ChangeResult<GuestView> merge(GuestId into, Version version, GuestMergeDraft draft) {
        return guests.mergeGuests().merge(ANNA, into, to(draft, version));
    }

    @Test
    void mergesEverythingOfTheOtherGuest() {
        GuestId stays =
                add(aGuest().name("Anna", "Alt").email(null).notes("one").tags("choir"));
        GuestId ends = add(
                aGuest().name("A.", "Alt").email("a@example.org").notes("two").tags("choir", "vip"));
        Booking booking = addBooking(ends, aBooking(), BookingStatus.CONFIRMED);

        GuestView merged = merge(stays, FIRST, new GuestMergeDraft(ends, FIRST)).view();

        assertThat(merged.version()).isEqualTo(2);
        assertThat(merged.mergedFrom()).containsExactly(ends.value());
        assertThat(merged.firstName()).isEqualTo("Anna");
        assertThat(merged.email()).isEqualTo("a@example.org");
        assertThat(merged.notes()).isEqualTo("one\ntwo\nA. Alt (" + ends.value() + ")");
        assertThat(merged.tags()).containsExactly("choir", "vip");
        assertThat(read(ends)).isEqualTo(merged);
        assertThat(house.inWork(() -> house.bookings().lock(booking.id())))
                .hasValueSatisfying(moved -> assertThat(moved.terms().guest()).isEqualTo(stays));
    }

    @Test
    void notesWhatIsOtherwiseWithTheOtherGuest() {
        GuestId stays = add(aMoeller().phone("0221 123456").mobilePhone("0171 1"));
        GuestId ends = add(aMoeller()
                .email("moeller@example.org")
                .phone("0171-1")
                .city("Bonn")
                .memberNumber("M-7"));

        GuestView merged = merge(stays, FIRST, new GuestMergeDraft(ends, FIRST)).view();

        assertThat(merged.notes())
                .isEqualTo("Jürgen Möller (" + ends.value() + "): email moeller@example.org, city Bonn");
        assertThat(merged.email()).isEqualTo("juergen@example.org");
        assertThat(merged.memberNumber()).isEqualTo("M-7");
    }

    @Test
    void notesNothingWhereBothGuestsAreEqual() {
        GuestId stays = add(aMoeller().phone("0221 123456"));
        GuestId ends = add(aMoeller().email("Juergen@example.org").phone("0221/12 34 56"));

        assertThat(merge(stays, FIRST, new GuestMergeDraft(ends, FIRST)).view().notes())
                .isNull();
    }

    @Test
    void refusesToMergeWhatCannotBeOneGuest() {
        GuestId guest = add(aGuest());
        GuestId erased = add(aGuest());
        guests.eraseGuest().erase(ADMIN, erased, command(FIRST));

        for (GuestId from : List.of(guest, UNKNOWN, erased)) {
            Invalid invalid = onlyReason(Invalid.class, () -> merge(guest, FIRST, new GuestMergeDraft(from, SECOND)));
            assertThat(invalid.faults()).extracting(Fault::field).containsExactly(Field.of("from"));
        }
        Invalid blank = onlyReason(Invalid.class, () -> merge(guest, FIRST, GuestMergeDraft.BLANK));
        assertThat(blank.faults()).extracting(Fault::field).containsExactly(Field.of("from"));
        GuestId other = add(aMoeller());
        onlyReason(
                RequestFault.PreconditionRequired.class, () -> merge(guest, FIRST, new GuestMergeDraft(other, null)));
    }

    @Test
    void refusesToMergeAnotherVersionOfTheOtherGuest() {
        GuestId stays = add(aGuest());
        GuestId ends = add(aMoeller());
        change(ends, aMoeller().city("Bonn"), FIRST);

        VersionConflict conflict =
                onlyReason(VersionConflict.class, () -> merge(stays, FIRST, new GuestMergeDraft(ends, FIRST)));

        assertThat(conflict.current()).isEqualTo(read(ends));
        assertThat(conflict.changes()).extracting(VersionConflict.Since::field).containsExactly("city");
        onlyReason(VersionConflict.class, () -> merge(stays, SECOND, new GuestMergeDraft(ends, SECOND)));
    }

    @Test
    void refusesToMergeMoreThanAGuestHolds() {
        GuestId stays = add(aGuest().notes("x".repeat(2_000)));
        GuestId ends = add(aGuest().notes("y".repeat(2_000)));

        Invalid invalid = onlyReason(Invalid.class, () -> merge(stays, FIRST, new GuestMergeDraft(ends, FIRST)));

        assertThat(invalid.faults()).extracting(Fault::field).containsExactly(Field.of("notes"));
        assertThat(read(ends).version()).isEqualTo(1);
    }

    @Test
    void reportsAllFaultsOfANewGuestAtOnce() {
        ChangeRequest<GuestDetails> request = to(aGuest().name("Anna", null)
                        .email("no address")
                        .details())
                .withFault(new Fault(Field.of("colour"), () -> "unknown-field"));

        Invalid invalid = onlyReason(Invalid.class, () -> guests.addGuest().add(ANNA, request));

        assertThat(invalid.faults())
                .extracting(fault -> fault.field().toString())
                .containsExactlyInAnyOrder("colour", "lastName", "email");
        assertThat(find(null)).isEmpty();
    }

    @Test
    void addsOnceForTwoRequestsWithTheSameKey() {
        ChangeRequest<GuestDetails> request = to(aMoeller().details()).withKey(new IdempotencyKey("key", "digest"));

        ChangeResult<AddedGuest> first = guests.addGuest().add(ANNA, request);
        ChangeResult<AddedGuest> second = guests.addGuest().add(ANNA, request);

        assertThat(second.replayed()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(find(null)).hasSize(1);
    }

    @Test
    void changesAGuest() {
        GuestId id = add(aMoeller());
        clock.set("2026-04-21T08:00:00Z");

        GuestView view = guests.changeGuest()
                .change(ADMIN, id, to(aMoeller().city("Bonn").details(), FIRST))
                .view();

        assertThat(view.city()).isEqualTo("Bonn");
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.createdBy()).isEqualTo(3);
        assertThat(view.updatedBy()).isEqualTo(1);
        assertThat(view.updatedAt()).isEqualTo(clock.instant());
        assertThat(read(id)).isEqualTo(view);
    }

    @Test
    void writesNothingIfTheRequestChangesNothing() {
        GuestId id = add(aMoeller());
        long events = countEvents();

        assertThat(change(id, aMoeller(), FIRST).version()).isEqualTo(1);

        assertThat(countEvents()).isEqualTo(events);
    }

    @Test
    void reportsWhatChangedSinceTheVersionOfTheRequest() {
        GuestId id = add(aMoeller());
        change(id, aMoeller().city("Bonn").phone("0228 1"), FIRST);

        VersionConflict conflict = onlyReason(
                VersionConflict.class,
                () -> guests.changeGuest()
                        .change(
                                ADMIN,
                                id,
                                changing(
                                        FIRST,
                                        Set.of("city", "notes"),
                                        current -> aMoeller().city("Mainz").details())));

        assertThat(conflict.yourVersion()).isEqualTo(1);
        assertThat(conflict.currentVersion()).isEqualTo(2);
        assertThat(conflict.current()).isEqualTo(read(id));
        assertThat(conflict.changes())
                .extracting(VersionConflict.Since::field)
                .containsExactlyInAnyOrder("city", "phone");
        assertThat(conflict.clashes()).containsExactly("city");
        assertThat(read(id).city()).isEqualTo("Bonn");
    }

    @Test
    void refusesAChangeInTheOrderOfTheContract() {
        GuestId id = add(aMoeller());
        ChangeGuest change = guests.changeGuest();
        GuestDetails invalid = aGuest().name(null, null).details();

        assertRefused(() -> change.change(READER, UNKNOWN, malformed()), "forbidden");
        assertRefused(() -> change.change(ANNA, UNKNOWN, malformed()), "not-found");
        assertRefused(() -> change.change(ANNA, id, malformed()), "malformed-request");
        assertRefused(() -> change.change(ANNA, id, to(invalid)), "precondition-required");
        assertRefused(() -> change.change(ANNA, id, to(invalid, SECOND)), "version-conflict");
        assertRefused(() -> change.change(ANNA, id, to(invalid, FIRST)), "validation-failed");
    }

    @Test
    void listsGuestsByNameIfNoWordsAreGiven() {
        GuestId ziegler = add(aGuest().name("Anna", "Ziegler"));
        GuestId oezer = add(aGuest().name("Ali", "Özer"));
        GuestId otto = add(aGuest().name("Zoe", "Otto"));

        assertThat(find(null)).containsExactly(otto, oezer, ziegler);
    }

    @Test
    void findsGuestsByAllWordsTheBestMatchFirst() {
        GuestId beginning = add(aGuest().name("Karl", "Möllering").email(null).city("Köln"));
        GuestId whole = add(aMoeller().email(null));
        GuestId elsewhere = add(aGuest().name("Eva", "Möller").email(null).city("Bremen"));

        assertThat(find("moeller köln")).startsWith(whole, beginning);
        assertThat(find("Möller Bremen").get(0)).isEqualTo(elsewhere);
        assertThat(find("Xaver")).isEmpty();
        assertThat(find(" ")).isEmpty();
    }

    @Test
    void findsPageByPageWithThePositionOfTheLog() {
        GuestId first = add(aGuest().name("Ada", "Albers"));
        GuestId second = add(aGuest().name("Bob", "Albers"));

        Page<GuestView> page = guests.findGuests().find(READER, "Albers", house.first(1));
        Page<GuestView> rest = guests.findGuests()
                .find(
                        READER,
                        "Albers",
                        new PageRequest(1, requireNonNull(page.slice().next())));

        assertThat(page.slice().items()).extracting(GuestUseCasesTest::id).containsExactly(first);
        assertThat(page.position().seq()).isEqualTo(countEvents());
        assertThat(rest.slice().items()).extracting(GuestUseCasesTest::id).containsExactly(second);
        assertThat(rest.slice().next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"RESERVED, 2026-04-21", "CONFIRMED, 2026-04-21", "CHECKED_IN, 2026-04-20"})
    void refusesToEraseAGuestWithAStayThatIsOpenOrAhead(BookingStatus status, String checkOut) {
        GuestId id = add(aMoeller());
        addPastBooking(id);
        addBooking(id, aBooking().stay("2026-04-18", checkOut), status);
        long events = countEvents();

        InUse reason = onlyReason(InUse.class, () -> guests.eraseGuest().erase(ADMIN, id, command(FIRST)));

        assertThat(reason.references()).containsExactly(new InUse.Reference("booking", 1));
        assertThat(read(id).lastName()).isEqualTo("Möller");
        assertThat(countEvents()).isEqualTo(events);
    }

    @Test
    void erasesByTheDateOfTheHouse() {
        GuestId id = add(aMoeller());
        addBooking(id, aBooking().stay("2026-04-18", "2026-04-21"), BookingStatus.CONFIRMED);
        assertRefused(() -> guests.eraseGuest().erase(ADMIN, id, command(FIRST)), "in-use");

        clock.set("2026-04-20T22:30:00Z"); // already 21 April in Berlin

        assertThat(guests.eraseGuest().erase(ADMIN, id, command(FIRST)).view().lastName())
                .isEqualTo("(erased)");
    }

    @Test
    void keepsTheStayButNoPersonalDataOfAnErasedGuest() {
        GuestId id = add(aMoeller().notes("plays the organ"));
        Booking stay = addPastBooking(id);
        addReminder(stay);
        GuestId other = add(aMoeller());
        GuestView otherView = read(other);
        clock.set("2026-04-22T08:00:00Z");

        ChangeResult<GuestView> result = guests.eraseGuest().erase(ADMIN, id, command(FIRST));

        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.view()).isEqualTo(read(id));
        assertThat(result.view().version()).isEqualTo(2);
        assertThat(result.view().updatedBy()).isEqualTo(1);
        assertThat(result.view().updatedAt()).isEqualTo(clock.instant());
        Exported left = export(ADMIN, id);
        assertThat(left.bookings()).singleElement().satisfies(booking -> {
            assertThat(booking.id()).isEqualTo(stay.id().value());
            assertThat(booking.guest().name()).isEqualTo("(erased) (erased)");
            assertThat(booking.checkIn()).isEqualTo(day("2026-03-01"));
            assertThat(booking.checkOut()).isEqualTo(day("2026-03-05"));
            assertThat(booking.status()).isEqualTo("checked-out");
        });
        assertThat(left.reminders()).extracting(ReminderView::title).containsExactly("(erased)");
        assertThat(left.history()).isNotEmpty().allMatch(AuditEntry::erased);
        assertThat(left.toString())
                .doesNotContain("Möller", "Jürgen", "juergen", "Köln", "0421", "organ", "Inge", "Call");
        assertThat(find("juergen")).containsExactly(other);
        assertThat(read(other)).isEqualTo(otherView);
    }

    @Test
    void refusesErasureInTheOrderOfTheContract() {
        GuestId id = add(aMoeller());
        EraseGuest erase = guests.eraseGuest();

        assertRefused(() -> erase.erase(ANNA, UNKNOWN, malformed()), "forbidden");
        assertRefused(() -> erase.erase(READER, UNKNOWN, malformed()), "forbidden");
        assertRefused(() -> erase.erase(ADMIN, UNKNOWN, malformed()), "not-found");
        assertRefused(() -> erase.erase(ADMIN, id, malformed()), "malformed-request");
        assertRefused(() -> erase.erase(ADMIN, id, command(null)), "precondition-required");
        assertRefused(() -> erase.erase(ADMIN, id, command(SECOND)), "version-conflict");
        assertThat(read(id).lastName()).isEqualTo("Möller");
    }

    @Test
    void exportsAllDataOfTheGuest() {
        GuestId id = add(aMoeller());
        change(id, aMoeller().city("Bonn"), FIRST);
        Booking later = addBooking(id, aBooking(), BookingStatus.CONFIRMED);
        Booking earlier = addPastBooking(id);
        addReminder(later);

        Exported export = export(ANNA, id);

        assertThat(export.guest()).isEqualTo(read(id));
        assertThat(export.bookings())
                .extracting(BookingView::id)
                .containsExactly(earlier.id().value(), later.id().value());
        assertThat(export.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.bookingId()).isEqualTo(later.id().value());
            assertThat(reminder.title()).isEqualTo("Call Jürgen");
        });
        assertThat(export.history())
                .extracting(entry -> entry.table() + " " + entry.operation().code())
                .containsExactly(
                        "guest created", "guest updated", "booking created", "booking created", "reminder created");
        assertThat(String.valueOf(export.history().get(1).old())).contains("Köln");
    }

    @Test
    void exportsMoreBookingsThanOnePageHas() {
        GuestId id = add(aMoeller());
        int count = PageRequest.DEFAULT_LIMIT + 1;
        for (int i = 0; i < count; i++) {
            addPastBooking(id);
        }

        assertThat(export(ANNA, id).bookings())
                .extracting(BookingView::id)
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    @Test
    void exportsDeletedBookingsInTheHistoryOnly() {
        GuestId id = add(aMoeller());
        Booking booking = addPastBooking(id);
        house.doInWork(() -> house.bookings().remove(booking.id()));

        Exported export = export(ANNA, id);

        assertThat(export.bookings()).isEmpty();
        assertThat(export.history())
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.CREATED, Operation.CREATED, Operation.DELETED);
    }

    @Test
    void exportsNothingAboutAnotherGuest() {
        GuestId first = add(aMoeller());
        GuestId second = add(aGuest().name("Eva", "Ziegler").email(null));
        Booking booking = addPastBooking(first);
        addReminder(addPastBooking(second));
        Booking passedOn = booking.changeTo(
                aBooking()
                        .guest(second)
                        .room(booking.terms().room())
                        .stay(booking.stay())
                        .notes("Ziegler comes instead")
                        .terms(),
                UserId.SYSTEM,
                NOON);
        house.doInWork(() -> house.bookings().save(passedOn));

        Exported ofFirst = export(ANNA, first);
        assertThat(ofFirst.bookings()).isEmpty();
        assertThat(ofFirst.reminders()).isEmpty();
        assertThat(ofFirst.toString()).doesNotContain("Ziegler");
        Exported ofSecond = export(ANNA, second);
        assertThat(ofSecond.bookings()).hasSize(2);
        assertThat(ofSecond.history())
                .filteredOn(entry -> entry.recordId() == booking.id().value()
                        && entry.table().equals("booking"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.old()).isNull());
        assertThat(ofSecond.history().toString()).doesNotContain("Köln", "juergen");
    }

    @Test
    void exportsToEveryCallerThatMayRead() {
        GuestId id = add(aMoeller());

        assertThat(export(READER, id)).isEqualTo(export(ANNA, id));
        assertRefused(() -> export(ADMIN, UNKNOWN), "not-found");
    }

    @Test
    void refusesToRemoveAGuestWithBookings() {
        GuestId id = add(aMoeller());
        addBooking(id, aBooking(), BookingStatus.CANCELLED);
        Booking past = addPastBooking(id);

        InUse reason = onlyReason(InUse.class, () -> guests.removeGuest().remove(ADMIN, id, command(FIRST)));

        assertThat(reason.references()).containsExactly(new InUse.Reference("booking", 2));
        assertThat(read(id).version()).isEqualTo(1);
        house.doInWork(() -> house.bookings().remove(past.id()));
        assertThat(onlyReason(InUse.class, () -> guests.removeGuest().remove(ADMIN, id, command(FIRST)))
                        .references())
                .containsExactly(new InUse.Reference("booking", 1));
    }

    @Test
    void removesAGuestWithoutBookings() {
        GuestId id = add(aMoeller());

        ChangeResult<GuestView> result = guests.removeGuest().remove(ADMIN, id, command(FIRST));

        assertThat(result.outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(result.view().lastName()).isEqualTo("Möller");
        assertRefused(() -> read(id), "not-found");
        assertThat(find(null)).isEmpty();
        assertRefused(() -> guests.removeGuest().remove(ADMIN, id, command(FIRST)), "not-found");
    }

    @Test
    void refusesRemovalInTheOrderOfTheContract() {
        GuestId id = add(aMoeller());
        RemoveGuest remove = guests.removeGuest();

        assertRefused(() -> remove.remove(ANNA, UNKNOWN, malformed()), "forbidden");
        assertRefused(() -> remove.remove(READER, UNKNOWN, malformed()), "forbidden");
        assertRefused(() -> remove.remove(ADMIN, UNKNOWN, malformed()), "not-found");
        assertRefused(() -> remove.remove(ADMIN, id, malformed()), "malformed-request");
        assertRefused(() -> remove.remove(ADMIN, id, command(null)), "precondition-required");
        assertRefused(() -> remove.remove(ADMIN, id, command(SECOND)), "version-conflict");
        assertThat(read(id).version()).isEqualTo(1);
    }

    @Test
    void changesNothingInADryRun() {
        GuestId id = add(aMoeller());
        GuestView before = read(id);
        long events = countEvents();

        ChangeResult<AddedGuest> added =
                guests.addGuest().add(ANNA, to(aGuest().details()).withDryRun(true));
        ChangeResult<GuestView> changed = guests.changeGuest()
                .change(ANNA, id, to(aMoeller().city("Bonn").details(), FIRST).withDryRun(true));
        ChangeResult<GuestView> erased =
                guests.eraseGuest().erase(ADMIN, id, command(FIRST).withDryRun(true));
        ChangeResult<GuestView> removed =
                guests.removeGuest().remove(ADMIN, id, command(FIRST).withDryRun(true));

        assertThat(List.of(added, changed, erased, removed)).allMatch(ChangeResult::dryRun);
        assertThat(added.view().guest().id()).isNull();
        assertThat(added.view().guest().lastName()).isEqualTo("Albers");
        assertThat(changed.view().city()).isEqualTo("Bonn");
        assertThat(changed.view().version()).isEqualTo(2);
        assertThat(erased.view().lastName()).isEqualTo("(erased)");
        assertThat(removed.outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(find(null)).containsExactly(id);
        assertThat(read(id)).isEqualTo(before);
        assertThat(countEvents()).isEqualTo(events);
    }

    @Test
    void refusesInADryRunWhatItWouldRefuse() {
        GuestId id = add(aMoeller());
        addBooking(id, aBooking(), BookingStatus.CONFIRMED);

        assertRefused(() -> guests.addGuest().add(READER, to(aGuest().details()).withDryRun(true)), "forbidden");
        assertRefused(
                () -> guests.addGuest()
                        .add(ANNA, to(aGuest().email("x").details()).withDryRun(true)),
                "validation-failed");
        assertRefused(() -> guests.eraseGuest().erase(ADMIN, id, command(FIRST).withDryRun(true)), "in-use");
        assertRefused(
                () -> guests.removeGuest().remove(ADMIN, id, command(FIRST).withDryRun(true)), "in-use");
    }
}
