package herberge.adapter.postgres.guest;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.PageRequest;
import herberge.domain.room.Room;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that German names are found as people type them, and sorted as people expect. */
class GermanIT {

    private static final PageRequest ALL = new PageRequest(50, null);

    private final Stores stores = Stores.of(TestDatabase.shared());

    @BeforeEach
    void moveIn() {
        stores.change(() -> {
            stores.guests()
                    .add(
                            aGuest().name("Jürgen", "Größmann")
                                    .city("Köln")
                                    .email("j.groessmann@web.example")
                                    .phone("+49 (221) 98 76-54")
                                    .mobilePhone("0171 2345678")
                                    .memberNumber("FG-2041")
                                    .details(),
                            BY_SYSTEM);
            stores.guests().add(aGuest().name("Anna", "Albers").details(), BY_SYSTEM);
            stores.guests()
                    .add(
                            aGuest().name("Uwe", "Kolmar")
                                    .city("Mainz")
                                    .email(null)
                                    .details(),
                            BY_SYSTEM);
            stores.guests().add(aGuest().name("100%", "under_score").email(null).details(), BY_SYSTEM);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grosmann",
                "GRÖSSMANN",
                "Größmann",
                "groessmann",
                "Grossman",
                "rößm",
                "koeln",
                "Koln",
                "KÖLN",
                "grossmann juergen",
                "Jürgen Köln",
                "  jurgen   größmann ",
                "9876",
                "98 76",
                "0171 234",
                "01712345678",
                "FG-2041",
                "fg-20",
                "j.groessmann@web",
            })
    void findsJuergen(String typed) {
        assertThat(search(typed)).as(typed).startsWith("Größmann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grau", "Kiel", "Jürgen Albers", "0171 999", "FG-2042", "xyz@web.example", "_"})
    void findsNobodyLikeJuergenBy(String typed) {
        assertThat(search(typed)).as(typed).doesNotContain("Größmann");
    }

    @Test
    void takesPercentAndUnderscoreAsTheyAre() {
        assertThat(search("%")).containsExactly("under_score");
        assertThat(search("_")).containsExactly("under_score");
        assertThat(search("0%")).containsExactly("under_score");
        assertThat(search("\\")).isEmpty();
        assertThat(search("   ")).isEmpty();
    }

    @Test
    void forgetsWhatAGuestWasCalledBefore() {
        var guest =
                stores.read(() -> stores.guests().search("albers", ALL)).items().get(0);
        stores.change(() -> stores.guests()
                .save(guest.changeTo(
                        aGuest().name("Anna", "Zeisig").email(null).details(),
                        guest.authorship().createdBy(),
                        guest.authorship().createdAt())));

        assertThat(search("albers")).isEmpty();
        assertThat(search("zeisig")).containsExactly("Zeisig");
    }

    @Test
    void putsTheClosestFirst() {
        Stream.of("Hoffmann", "Hofmann", "Hofmannsthal", "Hoffman")
                .forEach(name -> stores.change(() -> stores.guests()
                        .add(aGuest().name("Eva", name).email(null).details(), BY_SYSTEM)));

        assertThat(search("hofmann")).startsWith("Hofmann").contains("Hofmannsthal", "Hoffmann");
        assertThat(search("hoffmann").get(0)).isEqualTo("Hoffmann");
    }

    @Test
    void putsUmlautsBesideTheirLetters() {
        Stream.of("Zorn", "Ärger", "Adam", "Azur", "Öhler", "Ober", "Özdemir", "Straßer", "Strasser", "Strater")
                .forEach(name -> stores.change(
                        () -> stores.guests().add(aGuest().name("X", name).details(), BY_SYSTEM)));

        assertThat(stores.read(() -> stores.guests().list(ALL)).items())
                .extracting(guest -> guest.details().name().lastName())
                .containsSubsequence(
                        "Adam", "Ärger", "Azur", "Ober", "Öhler", "Özdemir", "Strasser", "Straßer", "Strater", "Zorn");
    }

    @Test
    void countsRoomsAsPeopleDo() {
        Stream.of("Zimmer 10", "Zimmer 2", "Zimmer 1", "zimmer 3", "App 1").forEach(stores::addRoom);

        assertThat(stores.read(() -> stores.rooms().listAll()))
                .extracting(Room::name)
                .containsExactly("App 1", "Zimmer 1", "Zimmer 2", "zimmer 3", "Zimmer 10");
    }

    private List<String> search(String typed) {
        return stores.read(() -> stores.guests().search(typed, ALL)).items().stream()
                .map(guest -> String.valueOf(guest.details().name().lastName()))
                .toList();
    }
}
