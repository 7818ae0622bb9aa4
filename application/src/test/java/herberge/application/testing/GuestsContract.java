package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Guests;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.UserId;
import herberge.domain.testing.GuestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Guests} must do. */
public interface GuestsContract extends StoresUnderTest {

    private Guest stored(GuestBuilder guest) {
        return inWork(() -> guests().add(guest.details(), BY_SYSTEM));
    }

    private Guest moved(Guest guest, String city) {
        return guest.changedTo(aGuest().city(city).details(), UserId.SYSTEM, NOON);
    }

    private List<GuestId> found(String text) {
        return allPages(50, page -> guests().search(text, page)).stream()
                .map(Guest::id)
                .toList();
    }

    @Test
    default void keepsEveryDetailOfAGuest() {
        GuestDetails all = new GuestDetails(
                new GuestDetails.Name("Jürgen", "Größmann"),
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
    default void tellsHowAGuestIsCalled() {
        Guest guest = inWork(() -> guests().add(aGuest().details(), BY_SYSTEM));

        assertThat(inWork(() -> guests().fullName(guest.id()))).contains(guest.fullName());
        assertThat(inWork(() -> guests().fullName(new GuestId(987_654_321)))).isEmpty();
    }

    @Test
    default void keepsWhatWasLeftOpenOpen() {
        GuestDetails blank = GuestDetails.BLANK;
        GuestDetails bare = new GuestDetails(
                new GuestDetails.Name("A", "B"),
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
    default void tellsHowManyBookingsReferToAGuest() {
        Booking booking = storedBooking(aBooking().room(storedRoom().id()));
        GuestId nobody = storedGuest().id();

        assertThat(inWork(() -> guests().references(booking.terms().guest())))
                .containsExactly(new InUse.Reference("booking", 1));
        assertThat(inWork(() -> guests().references(nobody))).isEmpty();
    }
}
