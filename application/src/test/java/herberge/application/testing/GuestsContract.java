package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Audit;
import herberge.application.port.Guests;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.StoredResult;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Companion;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.UserId;
import herberge.domain.testing.GuestBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Guests} must do. */
public interface GuestsContract extends StoresUnderTest {

    private Guest stored(GuestBuilder guest) {
        return inWork(() -> guests().add(guest.details(), BY_SYSTEM));
    }

    private Guest moved(Guest guest, String city) {
        return guest.changeTo(aGuest().city(city).details(), UserId.SYSTEM, NOON);
    }

    private List<GuestId> found(String text) {
        return allPages(50, page -> guests().search(text, page)).stream()
                .map(Guest::id)
                .toList();
    }

    @Test
    default void keepsEveryDetailOfAGuest() {
        GuestDetails all = new GuestDetails(
                new GuestDetails.Name("Jürgen", "Größmann", "Größmann KG"),
                new GuestDetails.Contact("j@example.org", "1", "2", "3", "4", "5"),
                new GuestDetails.Address("Domstraße 1", "50667", "Köln", "Deutschland"),
                new GuestDetails.Membership(true, "M-17"),
                new GuestDetails.Person(
                        "Herr",
                        "m",
                        day("1950-02-28"),
                        "Bonn",
                        "deutsch",
                        "de",
                        "Küfer",
                        "NRW",
                        "Büro 3",
                        "K-A 1",
                        "L0"),
                new GuestDetails.Billing("r@example.org", "KST 1", "991-01234-44", "D-9"),
                false,
                List.of("Stamm gast", "früh"),
                List.of(
                        new GuestCompanion("Eva", "Größmann", day("1952-03-01"), "Frau", "isst\nkein Fleisch"),
                        new GuestCompanion("Max", "\"M\", {}", null, null, null)),
                "zwei\nZeilen");

        Guest guest = inWork(() -> guests().add(all, BY_SYSTEM));

        assertThat(guest.details()).isEqualTo(all);
        assertThat(guest.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> guests().find(guest.id()))).contains(guest);
        assertThat(inWork(() -> guests().lock(guest.id()))).contains(guest);
    }

    @Test
    default void tellsHowGuestsWithoutBothNamesAreCalled() {
        Guest last = stored(aGuest().name(null, "Suharto"));
        Guest company = stored(aGuest().company("Kolping gGmbH"));
        Guest contact = stored(aGuest().company("Kolping gGmbH").name("Ute", "Unger"));

        assertThat(inWork(() -> guests().findFullName(last.id()))).contains("Suharto");
        assertThat(inWork(() -> guests().findFullName(company.id()))).contains("Kolping gGmbH");
        assertThat(inWork(() -> guests().findFullName(contact.id()))).contains("Ute Unger");
        assertThat(inWork(() -> guests().find(company.id()))).contains(company);
    }

    @Test
    default void listsACompanyWithoutAPersonByItsOwnName() {
        GuestId zander = stored(aGuest().name("Anna", "Zander")).id();
        GuestId company = stored(aGuest().company("Ärztekammer")).id();
        GuestId adler =
                stored(aGuest().company("Zypressen AG").name("Anna", "Adler")).id();
        GuestId mister = stored(aGuest().name(null, "Zander")).id();

        List<GuestId> pages =
                allPages(1, page -> guests().list(page)).stream().map(Guest::id).toList();

        assertThat(pages).doesNotHaveDuplicates().containsSubsequence(adler, company, mister, zander);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kolpingwerk", "KOLPING", "unger kolping", "kolpingwerc"})
    default void findsACompany(String text) {
        GuestId company = stored(aGuest().company("Kolpingwerk e.V.").name("Ute", "Unger"))
                .id();
        GuestId other = stored(aGuest().name("Ute", "Unger")).id();

        assertThat(found(text)).contains(company).doesNotContain(other);
    }

    private List<GuestId> duplicates(Guest guest) {
        return inWork(() -> guests().findDuplicates(guest.id(), 10)).stream()
                .map(Guests.Duplicate::id)
                .toList();
    }

    @Test
    default void findsGuestsThatMayBeTheSame() {
        Guest first = stored(aGuest().name("Jörg", "Wölfle")
                .email("dup-joerg@example.org")
                .phone("0761 4455667")
                .memberNumber("DUP-1"));
        Guest named = stored(aGuest().name("JOERG", "Woelfle").email(null).phone(null));
        Guest called = stored(aGuest().name("J.", "Dupwolf").email(null).phone("+49 (0)761 44-55-667 privat"));
        Guest other = stored(aGuest().name("Jörg", "Wölfler").email(null).phone("0761 4455668"));
        Guest again = stored(aGuest().name("Jörg", "Wölfle")
                .email("DUP-Joerg@example.org")
                .phone(null)
                .mobilePhone("0049 761 4455667"));

        List<Guests.Duplicate> found = inWork(() -> guests().findDuplicates(again.id(), 10));

        assertThat(found)
                .containsExactly(
                        new Guests.Duplicate(first.id(), "Jörg Wölfle", List.of("email", "name", "phone")),
                        new Guests.Duplicate(named.id(), "JOERG Woelfle", List.of("name")),
                        new Guests.Duplicate(called.id(), "J. Dupwolf", List.of("phone")));
        assertThat(inWork(() -> guests().findDuplicates(again.id(), 1))).isEqualTo(found.subList(0, 1));
        assertThat(duplicates(other)).isEmpty();
    }

    @Test
    default void findsACompanyTwiceWithOtherContactPersonsLast() {
        Guest contact = stored(aGuest().company("Dupwerk GmbH")
                .name("Ute", "Dupunger")
                .email(null)
                .phone(null));
        Guest company = stored(aGuest().company("DUPWERK GMBH").email(null).phone(null));
        Guest other = stored(aGuest().company("Dupwerk GmbH")
                .name("Ida", "Dupott")
                .email(null)
                .phone(null));

        assertThat(inWork(() -> guests().findDuplicates(other.id(), 10)))
                .containsExactly(
                        new Guests.Duplicate(company.id(), "DUPWERK GMBH", List.of("company")),
                        new Guests.Duplicate(contact.id(), "Ute Dupunger", List.of("company")));
        assertThat(duplicates(company)).containsExactly(contact.id(), other.id());
    }

    @Test
    default void forgetsWhatMadeGuestsLookTheSame() {
        Guest first = stored(aGuest().name("Eka", "Dupgleich").email(null).phone(null));
        Guest second = stored(aGuest().name("Eka", "Dupgleich").email(null).phone(null));
        assertThat(duplicates(second)).containsExactly(first.id());

        doInWork(() -> guests().save(first.changeTo(
                aGuest().name("Eva", "Dupgleich").email(null).phone(null).details(), UserId.SYSTEM, NOON)));

        assertThat(duplicates(second)).isEmpty();
    }

    @Test
    default void listsPairsOfGuestsThatMayBeTheSame() {
        Guest first = stored(aGuest().name("Ada", "Duppaar").email(null).phone("0999 12345671"));
        Guest second = stored(aGuest().name("Ada", "Duppaar").email(null).phone("0999 12345672"));
        Guest third = stored(aGuest().name("Ida", "Duppaar").email(null).phone("0999 12345672"));

        List<Guests.DuplicatePair> pairs = allPages(1, page -> guests().listDuplicates(page));

        assertThat(pairs)
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        new Guests.DuplicatePair(first, second, List.of("name")),
                        new Guests.DuplicatePair(second, third, List.of("phone")));
        assertThat(pairs)
                .noneMatch(pair -> pair.first().equals(first) && pair.second().equals(third));
    }

    /** As a merge does: first the bookings, then the other guest, at last the one that stays. */
    private Guest merge(Guest into, Guest other, Booking... stays) {
        return inWork(() -> {
            for (Booking stay : stays) {
                bookings().save(stay.changeTo(stay.terms().withGuest(into.id()), UserId.SYSTEM, NOON));
            }
            guests().remove(other.id());
            Guest merged = into.absorb(other, UserId.SYSTEM, NOON);
            guests().save(merged);
            return merged;
        });
    }

    @Test
    default void findsAGuestByTheIdsThatWereMergedIntoIt() {
        Guest first = stored(aGuest().name("Ada", "Dupeins"));
        Guest second = stored(aGuest().name("Ada", "Dupzwei"));
        Guest third = stored(aGuest().name("Ada", "Dupdrei"));

        Guest merged = merge(third, merge(second, first));

        assertThat(merged.mergedFrom()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(inWork(() -> guests().findMerged(first.id()))).contains(merged);
        assertThat(inWork(() -> guests().findMerged(second.id()))).contains(merged);
        assertThat(inWork(() -> guests().findMerged(third.id()))).isEmpty();
        assertThat(inWork(() -> guests().resolve(first.id()))).isEqualTo(third.id());
        assertThat(inWork(() -> guests().resolve(third.id()))).isEqualTo(third.id());
        assertThat(inWork(() -> guests().find(third.id()))).contains(merged);
    }

    @Test
    default void exportsAndErasesMergedGuestsToo() {
        Guest other = grossmann();
        Booking stay = pastStay(other);
        Guest guest = merge(stored(aGuest().name("Jürgen", "Grossmann")), other, stay);

        List<AuditEntry> before = inWork(() -> audit().streamOfGuest(guest.id()).toList());
        assertThat(before)
                .extracting(AuditEntry::recordId)
                .contains(other.id().value(), guest.id().value(), stay.id().value());
        assertThat(erase(guest, "2026-04-20")).isZero();

        List<AuditEntry> kept = inWork(() -> audit().streamOfGuest(guest.id()).toList());
        assertThat(kept).hasSizeGreaterThan(before.size()).allMatch(AuditEntry::erased);
        assertThat(kept.toString()).doesNotContain("Größmann", "Grossmann", "Köln", "juergen", "Inge", "ruft an");
        assertThat(inWork(() -> guests().findMerged(other.id())))
                .hasValueSatisfying(erased -> assertThat(erased.isErased()).isTrue());
    }

    @Test
    default void tellsHowAGuestIsCalled() {
        Guest guest = inWork(() -> guests().add(aGuest().details(), BY_SYSTEM));

        assertThat(inWork(() -> guests().findFullName(guest.id()))).contains(guest.fullName());
        assertThat(inWork(() -> guests().findFullName(new GuestId(987_654_321))))
                .isEmpty();
    }

    @Test
    default void keepsWhatWasLeftOpenOpen() {
        GuestDetails blank = GuestDetails.BLANK;
        GuestDetails bare = new GuestDetails(
                new GuestDetails.Name("A", "B", null),
                blank.contact(),
                blank.address(),
                blank.membership(),
                blank.person(),
                blank.billing(),
                null,
                List.of(),
                List.of(),
                null);

        Guest guest = inWork(() -> guests().add(bare, BY_SYSTEM));

        assertThat(inWork(() -> guests().find(guest.id())).orElseThrow().details())
                .isEqualTo(bare);
    }

    @Test
    default void storesTheNextVersion() {
        Guest changed = moved(storedGuest(), "Worpswede");

        doInWork(() -> guests().save(changed));

        assertThat(inWork(() -> guests().find(changed.id()))).contains(changed);
        assertThat(found("worpswede")).contains(changed.id());
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        Guest guest = storedGuest();
        Guest theirs = moved(guest, "theirs");
        doInWork(() -> guests().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> guests().save(moved(guest, "mine"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> guests().find(guest.id()))).contains(theirs);
    }

    @Test
    default void forgetsARemovedGuest() {
        Guest guest = stored(aGuest().name("Willibrord", "Zweifelsfrei"));

        doInWork(() -> guests().remove(guest.id()));

        assertThat(inWork(() -> guests().find(guest.id()))).isEmpty();
        assertThat(inWork(() -> guests().lock(guest.id()))).isEmpty();
        assertThat(found("Zweifelsfrei")).doesNotContain(guest.id());
        assertThatThrownBy(() -> doInWork(() -> guests().remove(guest.id()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void listsInGermanOrder() {
        GuestId zander = stored(aGuest().name("Anna", "Zander")).id();
        GuestId ahrens = stored(aGuest().name("Anna", "Ahrens")).id();
        GuestId aerger = stored(aGuest().name("Anna", "Ärger")).id();
        GuestId bertAhrens = stored(aGuest().name("Bert", "Ahrens")).id();
        GuestId adler = stored(aGuest().name("Anna", "Adler")).id();
        GuestId again = stored(aGuest().name("Anna", "Ahrens")).id();

        List<GuestId> pages =
                allPages(2, page -> guests().list(page)).stream().map(Guest::id).toList();

        assertThat(pages).doesNotHaveDuplicates().containsSubsequence(adler, ahrens, again, bertAhrens, aerger, zander);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größmann",
                "GRÖSSMANN",
                "groessmann",
                "Grosmann",
                "koeln",
                "KOLN",
                "jürgen größmann",
                "köln jurgen",
                "rössma",
                "M-4711",
                "juergen@example",
                "0221 555",
                "0221555"
            })
    default void findsAGuestAsPeopleTypeHim(String text) {
        GuestId guest = stored(aGuest().name("Jürgen", "Größmann")
                        .city("Köln")
                        .email("juergen@example.org")
                        .phone("0221 555 12")
                        .memberNumber("M-4711"))
                .id();
        GuestId other = stored(
                        aGuest().name("Wilhelmine", "Pfeiffer").city("Ulm").phone("0731 999"))
                .id();

        assertThat(found(text)).contains(guest).doesNotContain(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+49 221 123456", "+49221123456", "221/1234", "(221) 123-456", "221 / 1234", "Möller 221-123"})
    default void findsAPhoneHoweverItsDigitsAreParted(String text) {
        GuestId guest =
                stored(aGuest().name("Jutta", "Möller").phone("+49 221 123456")).id();
        GuestId other =
                stored(aGuest().name("Jutta", "Möller").phone("+49 221 654321")).id();

        assertThat(found(text)).contains(guest).doesNotContain(other);
    }

    @ParameterizedTest
    @CsvSource({
        "+49 1234 567890, 01234 567890",
        "+49 1234 567890, 0049 1234 567890",
        "+49 1234 567890, (01234) 567890",
        "+49 1234 567890, +49 (0) 1234 56 78 90",
        "+49 1234 567890, tel:+49-1234-567890",
        "01235/567890, +49 1235 567890",
        "01235/567890, 0049 1235 567890",
        "+49 (0)1236 567890, 01236 567890",
        "01237 567890-12, +49 1237 567890",
        "01237 567890 ext. 12, 01237 567890 ext 12",
        "+43 (0)1 5234567, 0043 1 5234567",
        "'0171 1111111, privat +49 1238 567890', 01238 567890",
        "112, 112",
        "-23, -23",
        "0049 1239 567890, 1239 567890",
        "0049 1239 567890, Quandt 01239 567890",
    })
    default void findsAPhoneHoweverItIsDialled(String kept, String asked) {
        GuestId guest =
                stored(aGuest().name("Jutta", "Quandt").email(null).phone(kept)).id();
        GuestId abroad = stored(aGuest().name("Jutta", "Quandt").email(null).phone("+46 987 654321"))
                .id();

        assertThat(found(asked)).contains(guest).doesNotContain(abroad);
    }

    @Test
    default void keepsPhonesApartThatOnlyShareDigits() {
        GuestId austrian = stored(aGuest().name("Jutta", "Quandt").email(null).phone("+43 1234 567890"))
                .id();

        assertThat(found("01234 567890")).doesNotContain(austrian);
        assertThat(found("+49 1234 567890")).doesNotContain(austrian);
        assertThat(found("0043 1234 567890")).contains(austrian);
    }

    @ParameterizedTest
    @CsvSource({
        "Wałęsa, walesa", "Wałęsa, WAŁĘSA", "Walesa, wałęsa", "Søren, soren", "Søren, soeren", "Sören, SØREN",
        "Þór, thor", "Thor, þór", "Đorđević, dordevic", "Dordevic, ĐORĐEVIĆ", "Ærø, aeroe", "Œuvrard, oeuvrard",
        "Işık, isik", "Guðrún, gudrun", "Ħaż, haz", "Ŋaio, naio", "Łukasiewicz, lukasiewitz", "O’Brien, o'brien",
    })
    default void findsLettersThatDoNotDecompose(String name, String typed) {
        GuestId guest =
                stored(aGuest().name("Ute", name).email(null).city(null)).id();
        GuestId other =
                stored(aGuest().name("Ute", "Pfeiffer").email(null).city(null)).id();

        assertThat(found(typed)).contains(guest).doesNotContain(other);
    }

    @Test
    default void putsWholeWordsBeforePartsHoweverManyThereAre() {
        GuestId part = stored(aGuest().name("Lina", "Ott-Li").email(null)).id();
        GuestId inside = stored(aGuest().name("Eva", "Olivier").email(null)).id();
        GuestId whole = stored(aGuest().name("Wei", "Li").email(null)).id();

        assertThat(found("li")).containsSubsequence(whole, part, inside);
    }

    @Test
    default void findsANumberWithItsSignsToo() {
        GuestId guest =
                stored(aGuest().name("Jutta", "Möller").memberNumber("47-11")).id();

        assertThat(found("47-11")).contains(guest);
        assertThat(found("-/")).isEmpty();
    }

    @Test
    default void findsOnlyWhomEveryWordFits() {
        GuestId guest = stored(aGuest().name("Xaver", "Quandt").city("Passau")).id();

        assertThat(found("xaver passau")).contains(guest);
        assertThat(found("xaver rostock")).doesNotContain(guest);
    }

    @Test
    default void takesNoSignOfTheTextForAWildcard() {
        GuestId guest = stored(aGuest().name("Xaver", "Quandt").city("Passau")).id();

        assertThat(found("%")).doesNotContain(guest);
        assertThat(found("x_ver")).doesNotContain(guest);
        assertThat(found("  ")).isEmpty();
    }

    @Test
    default void ranksByCloseness() {
        GuestId near = stored(aGuest().name("Theodor", "Wiesengrundt")).id();
        GuestId exact = stored(aGuest().name("Theodor", "Wiesengrund")).id();
        GuestId far = stored(aGuest().name("Theodor", "Wiesengrand")).id();

        assertThat(found("Wiesengrund")).contains(near).containsSubsequence(exact, far);
    }

    @Test
    default void turnsThePagesOfASearch() {
        GuestId first = stored(aGuest().name("Ada", "Brockhausen")).id();
        GuestId second = stored(aGuest().name("Ida", "Brockhausen")).id();
        GuestId third = stored(aGuest().name("Uda", "Brockhausen")).id();

        List<GuestId> pages = allPages(1, page -> guests().search("brockhausen", page)).stream()
                .map(Guest::id)
                .toList();

        assertThat(pages).doesNotHaveDuplicates().contains(first, second, third);
    }

    @Test
    default void endsAPageWhereItHasEnoughText() {
        doInWork(() -> IntStream.range(0, 20)
                .forEach(i -> guests().add(
                                aGuest().large().name("Groß " + i, "Dickbauch").details(), BY_SYSTEM)));

        Slice<Guest> listed = inWork(() -> guests().list(first(500)));
        Slice<Guest> found = inWork(() -> guests().search("dickbauch", first(500)));

        assertThat(found.items()).hasSizeBetween(2, 15);
        assertThat(found.next()).isNotNull();
        assertThat(allPages(500, page -> guests().search("dickbauch", page)))
                .hasSize(20)
                .extracting(Guest::id)
                .doesNotHaveDuplicates();
        assertThat(allPages(500, page -> guests().list(page)))
                .filteredOn(guest -> guest.fullName().startsWith("Groß "))
                .hasSize(20);
        assertThat(listed.next()).isNotNull();
    }

    @Test
    default void tellsHowManyBookingsReferToAGuest() {
        Booking booking = storedBooking(aBooking().room(storedRoom().id()));
        GuestId nobody = storedGuest().id();

        assertThat(inWork(() -> guests().references(booking.terms().guest())))
                .containsExactly(new InUse.Reference("booking", 1));
        assertThat(inWork(() -> guests().references(nobody))).isEmpty();
    }

    private Guest grossmann() {
        return stored(aGuest().name("Jürgen", "Größmann")
                .city("Köln")
                .email("juergen@example.org")
                .phone("0221 555 12")
                .memberNumber("M-4711")
                .notes("trinkt Kölsch"));
    }

    private Booking pastStay(Guest guest) {
        Booking wanted = aBooking()
                .room(storedRoom().id())
                .guest(guest.id())
                .stay("2026-03-01", "2026-03-05")
                .partySize(2)
                .companions(new Companion("Inge", "Größmann", null))
                .notes("Frau Größmann ruft an")
                .build();
        return inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2026, BY_SYSTEM));
    }

    private long erase(Guest guest, String today) {
        return inWork(() -> guests().erase(guest.id(), day(today), NOON));
    }

    @Test
    default void erasesWhoAGuestIs() {
        Guest guest = grossmann();

        assertThat(erase(guest, "2026-04-20")).isZero();

        Guest erased = inWork(() -> guests().find(guest.id())).orElseThrow();
        assertThat(erased.fullName()).isEqualTo("(erased) (erased)");
        assertThat(erased.details().toString()).doesNotContain("Größmann", "Köln", "juergen", "0221", "M-4711");
        assertThat(erased.version()).isEqualTo(guest.version().next());
        assertThat(found("Größmann")).doesNotContain(guest.id());
    }

    @Test
    default void erasesWhoCameAlongAndKeepsTheStay() {
        Guest guest = grossmann();
        Booking stay = pastStay(guest);

        assertThat(erase(guest, "2026-04-20")).isZero();

        Booking kept = inWork(() -> bookings().lock(stay.id())).orElseThrow();
        assertThat(kept.stay()).isEqualTo(stay.stay());
        assertThat(kept.terms().guest()).isEqualTo(guest.id());
        assertThat(kept.terms().companions()).isEmpty();
        assertThat(kept.terms().remarks().notes()).isNull();
        assertThat(kept.version()).isEqualTo(stay.version().next());
    }

    @Test
    default void erasesWhyATotalWasAgreedAndKeepsTheTotal() {
        Guest guest = grossmann();
        PriceTerms agreed = new PriceTerms(List.of(), List.of(), false, 9_900L, "Ist krank");
        Booking wanted = aBooking()
                .room(storedRoom().id())
                .guest(guest.id())
                .stay("2026-03-01", "2026-03-05")
                .build()
                .withPricing(Pricing.settled(agreed, null));
        Booking stay = inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2026, BY_SYSTEM));

        assertThat(erase(guest, "2026-04-20")).isZero();

        Booking kept = inWork(() -> bookings().lock(stay.id())).orElseThrow();
        assertThat(kept.terms().pricing().terms().agreedReason()).isEqualTo("(erased)");
        assertThat(kept.terms().pricing().terms().agreedTotalCents()).isEqualTo(9_900);
        assertThat(inWork(() -> audit().streamOfGuest(guest.id()).toList()).toString())
                .doesNotContain("krank");
    }

    @Test
    default void leavesAStayThatTellsNothingAsItIs() {
        Guest guest = grossmann();
        Booking wanted = aBooking()
                .room(storedRoom().id())
                .guest(guest.id())
                .stay("2026-03-01", "2026-03-05")
                .build();
        Booking stay = inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2026, BY_SYSTEM));

        assertThat(erase(guest, "2026-04-20")).isZero();

        assertThat(inWork(() -> bookings().lock(stay.id()))).contains(stay);
    }

    @Test
    default void erasesWhatTheLogKeeps() {
        Guest guest = moved(grossmann(), "Worpswede");
        doInWork(() -> guests().save(guest));
        Booking stay = pastStay(guest);
        doInWork(() -> bookings().remove(stay.id()));

        assertThat(erase(guest, "2026-04-20")).isZero();

        List<AuditEntry> kept = inWork(() -> audit().streamOfGuest(guest.id()).toList());
        assertThat(kept)
                .extracting(AuditEntry::operation)
                .containsExactly(
                        Operation.CREATED, Operation.UPDATED, Operation.CREATED, Operation.DELETED, Operation.ERASED);
        assertThat(kept).allMatch(AuditEntry::erased);
        assertThat(kept.toString()).doesNotContain("Größmann", "Köln", "Worpswede", "juergen", "Inge", "ruft an");
        assertThat(inWork(() -> changeLog().history(EntityKind.GUEST, guest.id().value(), first(9)))
                        .items()
                        .get(0)
                        .changes())
                .isEmpty();
    }

    @Test
    default void leavesOthersAlone() {
        Guest guest = grossmann();
        Guest other = grossmann();
        Booking theirs = pastStay(other);

        assertThat(erase(guest, "2026-04-20")).isZero();

        assertThat(inWork(() -> guests().find(other.id()))).contains(other);
        assertThat(inWork(() -> bookings().lock(theirs.id()))).contains(theirs);
        assertThat(inWork(() -> audit().streamOfGuest(other.id()).toList()))
                .hasSize(2)
                .noneMatch(AuditEntry::erased);
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVED,    2026-03-04, 1",
        "CONFIRMED,   2026-03-04, 1",
        "CONFIRMED,   2026-03-05, 0",
        "CHECKED_IN,  2026-03-09, 1",
        "CHECKED_OUT, 2026-03-04, 0",
        "CANCELLED,   2026-03-01, 0",
        "NO_SHOW,     2026-03-01, 0",
    })
    default void erasesNobodyWhoIsHereOrYetToCome(BookingStatus status, String today, long expected) {
        Guest guest = grossmann();
        Booking wanted = aBooking()
                .room(storedRoom().id())
                .guest(guest.id())
                .stay("2026-03-01", "2026-03-05")
                .build();
        doInWork(() -> bookings().add(wanted.terms(), status, 2026, BY_SYSTEM));

        assertThat(erase(guest, today)).isEqualTo(expected);

        boolean erased = inWork(() -> guests().find(guest.id())).stream()
                .noneMatch(currentGuest -> currentGuest.fullName().equals(guest.fullName()));
        assertThat(erased).isEqualTo(expected == 0);
    }

    private Reminder reminded(Booking of) {
        return inWork(() -> reminders()
                .add(
                        aReminder()
                                .booking(of.id())
                                .title("Größmann anrufen")
                                .description("wegen Inge")
                                .details(),
                        null,
                        BY_SYSTEM));
    }

    @Test
    default void erasesWhatRemindersOfHisBookingsSay() {
        Guest guest = grossmann();
        Reminder kept = reminded(pastStay(guest));
        Booking gone = pastStay(guest);
        reminded(gone);
        doInWork(() -> bookings().remove(gone.id()));
        Reminder others = reminded(pastStay(grossmann()));

        assertThat(erase(guest, "2026-04-20")).isZero();

        Reminder erased = inWork(() -> reminders().find(kept.id())).orElseThrow();
        assertThat(erased.title()).isEqualTo("(erased)");
        assertThat(erased.details().description()).isNull();
        assertThat(erased.version()).isEqualTo(kept.version().next());
        assertThat(inWork(() -> reminders().find(others.id()))).contains(others);
        List<AuditEntry> audited = inWork(
                        () -> audit().streamOfGuest(guest.id()).toList())
                .stream()
                .filter(entry -> entry.table().equals("reminder"))
                .toList();
        assertThat(audited)
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.CREATED, Operation.CREATED, Operation.DELETED, Operation.ERASED);
        assertThat(audited).allMatch(AuditEntry::erased);
        assertThat(audited.toString()).doesNotContain("Größmann", "Inge");
    }

    private Booking passedOn(Booking booking, Guest to) {
        Booking his = booking.changeTo(
                aBooking()
                        .room(booking.terms().room())
                        .guest(to.id())
                        .stay(
                                booking.stay().checkIn().toString(),
                                booking.stay().checkOut().toString())
                        .terms(),
                UserId.SYSTEM,
                NOON);
        doInWork(() -> bookings().save(his));
        return his;
    }

    private Reminder automatic(ReminderType type, Booking of, Guest named) {
        return inWork(() -> reminders()
                .add(
                        aReminder()
                                .automatic(type, of.id())
                                .title("Check the payment: 2026-7, " + named.fullName())
                                .details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        BY_SYSTEM));
    }

    private Reminder closed(Reminder open) {
        Reminder closed = open.complete(UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(closed));
        return closed;
    }

    @Test
    default void leavesAutomaticRemindersOfABookingThatWasPassedOnToWhomTheyName() {
        Guest first = grossmann();
        Guest second = storedGuest();
        Booking booking = pastStay(first);
        Reminder firsts = closed(automatic(ReminderType.CONFIRMATION, booking, first));
        passedOn(booking, second);
        Reminder seconds = automatic(ReminderType.PAYMENT, booking, second);
        Reminder manual = reminded(booking);

        assertThat(inWork(() -> reminders().streamOfGuest(first.id()).toList())).containsExactly(firsts);
        assertThat(inWork(() -> reminders().streamOfGuest(second.id()).toList()))
                .containsExactlyInAnyOrder(seconds, manual);
        assertThat(reminderRows(second))
                .extracting(AuditEntry::recordId)
                .containsExactly(seconds.id().value(), manual.id().value());
        assertThat(reminderRows(first))
                .extracting(AuditEntry::recordId)
                .containsExactly(firsts.id().value(), firsts.id().value());
    }

    @Test
    default void erasesHisNameFromRemindersOfABookingThatWasPassedOn() {
        Guest first = grossmann();
        Guest second = storedGuest();
        Booking booking = pastStay(first);
        Reminder firsts = closed(automatic(ReminderType.CONFIRMATION, booking, first));
        Reminder follows = automatic(ReminderType.PAYMENT, booking, first);
        passedOn(booking, second);
        Reminder followed = follows.changeTo(
                aReminder()
                        .automatic(ReminderType.PAYMENT, booking.id())
                        .title("Check the payment: 2026-7, " + second.fullName())
                        .details(),
                UserId.SYSTEM,
                NOON);
        doInWork(() -> reminders().save(followed));
        Reminder seconds = closed(automatic(ReminderType.INVOICE, booking, second));
        Reminder manual = reminded(booking);

        assertThat(erase(first, "2026-04-20")).isZero();

        Reminder erased = inWork(() -> reminders().find(firsts.id())).orElseThrow();
        assertThat(erased.title()).isEqualTo("(erased)");
        assertThat(erased.version()).isEqualTo(firsts.version().next());
        for (Reminder kept : List.of(followed, seconds, manual)) {
            assertThat(inWork(() -> reminders().find(kept.id()))).contains(kept);
        }
        List<AuditEntry> rows = inWork(() -> audit().entries(ofReminder(firsts), new PageRequest(10, null)))
                .items();
        assertThat(rows).hasSize(3).allMatch(AuditEntry::erased);
        List<AuditEntry> followedRows = inWork(() -> audit().entries(ofReminder(followed), new PageRequest(10, null)))
                .items();
        assertThat(rows.toString() + followedRows).doesNotContain(first.fullName());
        assertThat(String.valueOf(followedRows.get(0).now())).contains("Check the payment: 2026-7");
        assertThat(erase(first, "2026-04-20")).isZero();
        assertThat(inWork(() -> reminders().find(firsts.id()))).contains(erased);
    }

    private static Audit.Filter ofReminder(Reminder reminder) {
        return new Audit.Filter("reminder", reminder.id().value(), null, null, null);
    }

    private List<AuditEntry> reminderRows(Guest guest) {
        return inWork(() -> audit().streamOfGuest(guest.id()).toList()).stream()
                .filter(entry -> entry.table().equals("reminder"))
                .toList();
    }

    @Test
    default void leavesARemindersOtherBookingOutOfWhatIsKept() {
        Guest guest = grossmann();
        Reminder reminder = reminded(pastStay(grossmann()));
        Booking his = pastStay(guest);
        Reminder moved =
                reminder.changeTo(aReminder().booking(his.id()).title("Mahnen").details(), UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(moved));

        List<AuditEntry> audited = inWork(
                        () -> audit().streamOfGuest(guest.id()).toList())
                .stream()
                .filter(entry -> entry.table().equals("reminder"))
                .toList();

        assertThat(audited).singleElement().satisfies(entry -> {
            assertThat(entry.old()).isNull();
            assertThat(String.valueOf(entry.now())).contains("Mahnen");
        });
    }

    @Test
    default void erasesAnswersKeptForRetries() {
        Guest guest = grossmann();
        long id = guest.id().value();
        List<String> bodies = List.of(
                "{\"id\":" + id + ",\"lastName\":\"Größmann\",\"version\":1}",
                "{\"id\":9,\"guestId\":" + id + ",\"guest\":{\"id\":" + id + ",\"name\":\"J. Größmann\"}}",
                "{\"id\":9,\"guestId\":" + id + "0,\"guest\":{\"id\":" + id + "0,\"name\":\"Anna Albers\"}}");
        for (int i = 0; i < bodies.size(); i++) {
            StoredResult answer = new StoredResult(Outcome.CHANGED, EntityKind.GUEST, id, "1", bodies.get(i));
            String key = "erase-" + id + "-" + i;
            doInWork(() -> {
                idempotencyKeys().claim(UserId.SYSTEM, key, "digest", NOON);
                idempotencyKeys().store(UserId.SYSTEM, key, answer);
            });
        }

        assertThat(erase(guest, "2026-04-20")).isZero();

        List<String> kept = IntStream.range(0, bodies.size())
                .mapToObj(i -> inWork(
                                () -> idempotencyKeys().claim(UserId.SYSTEM, "erase-" + id + "-" + i, "digest", NOON))
                        .orElseThrow()
                        .view())
                .toList();
        assertThat(kept.toString()).doesNotContain("Größmann").contains("Anna Albers");
    }
}
