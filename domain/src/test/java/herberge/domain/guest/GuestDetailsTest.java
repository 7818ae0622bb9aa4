package herberge.domain.guest;

import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Faults;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuestDetailsTest {

    private static List<String> faults(GuestDetails details) {
        Faults faults = new Faults();
        details.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void findNoFaultWithAnOrdinaryGuest() {
        assertThat(faults(aGuest().details())).isEmpty();
        assertThat(aGuest().build().fullName()).isEqualTo("Anna Albers");
    }

    @Test
    void showAPersonBeforeTheCompany() {
        assertThat(aGuest().name(null, "Suharto").build().fullName()).isEqualTo("Suharto");
        assertThat(aGuest().company("Kolping gGmbH").build().fullName()).isEqualTo("Kolping gGmbH");
        assertThat(aGuest().company("Kolping gGmbH").name(null, "Unger").build().fullName())
                .isEqualTo("Unger");
    }

    @Test
    void findNoFaultWithOneNameOrACompany() {
        assertThat(faults(aGuest().name(null, "Suharto").details())).isEmpty();
        assertThat(faults(aGuest().company("Kolping gGmbH").details())).isEmpty();
        assertThat(faults(aGuest().company("Kolping gGmbH").name("Ute", "Unger").details()))
                .isEmpty();
    }

    @Test
    void missTheLastNameOfAPersonWhoIsNamed() {
        assertThat(faults(aGuest().name("Ute", null).details())).containsExactly("lastName required");
        assertThat(faults(aGuest().company("Kolping gGmbH").name("Ute", null).details()))
                .containsExactly("lastName required");
    }

    @Test
    void limitNames() {
        String long101 = "x".repeat(101);

        assertThat(faults(aGuest().company(long101).name(long101, long101).details()))
                .containsExactly("lastName too-long", "firstName too-long", "company too-long");
    }

    @Test
    void missTheNameOnly() {
        assertThat(faults(GuestDetails.BLANK)).containsExactly("lastName required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "anna.albers+x@mail.example.org", "größe@köln.example"})
    void takeWhatMayBeAnAddress(String email) {
        assertThat(faults(aGuest().email(email).invoiceEmail(email).details())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@", "a@", "@b", "a@b@c", "a b@c", "a@b, c@d", "<a@b>"})
    void refuseWhatIsNoAddress(String email) {
        assertThat(faults(aGuest().email(email).invoiceEmail(email).details()))
                .containsExactly("email invalid", "invoiceEmail invalid");
    }

    @Test
    void limitTexts() {
        assertThat(faults(aGuest().email("a@" + "b".repeat(252)).details())).isEmpty();
        assertThat(faults(aGuest().email("a@" + "b".repeat(253))
                        .phone("1".repeat(51))
                        .leitwegId("1".repeat(47))
                        .details()))
                .containsExactly("email too-long", "phone too-long", "leitwegId too-long");
    }

    @Test
    void pointAtTheTagThatIsWrong() {
        assertThat(faults(aGuest().tags("ok", "", "x".repeat(51)).details()))
                .containsExactly("tags.1 required", "tags.2 too-long");
    }

    @Test
    void haveAtMostFiftyTagsAndCompanions() {
        String[] tags = IntStream.range(0, 51).mapToObj(i -> "t" + i).toArray(String[]::new);
        GuestCompanion eva = new GuestCompanion("Eva", "Albers", null, null, null);
        GuestCompanion[] many = IntStream.range(0, 51).mapToObj(i -> eva).toArray(GuestCompanion[]::new);

        assertThat(faults(aGuest().tags(tags).companions(many).details()))
                .containsExactly("tags too-long", "companions too-long");
    }

    @Test
    void pointAtTheCompanionThatIsWrong() {
        GuestCompanion eva = new GuestCompanion("Eva", "Albers", null, null, null);
        GuestCompanion nameless = new GuestCompanion(null, "Albers", null, "a\nb", "a\nb");

        assertThat(faults(aGuest().companions(eva, nameless).details()))
                .containsExactly("companions.1.firstName required", "companions.1.relation control-character");
    }
}
