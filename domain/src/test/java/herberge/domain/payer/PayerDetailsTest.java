package herberge.domain.payer;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.shared.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerDetailsTest {

    private static final Address PLACE = PayerDetails.BLANK.address();

    private static List<String> faults(PayerDetails details) {
        Faults faults = new Faults();
        details.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.violation().code())
                .toList();
    }

    private static PayerDetails withLeitwegId(String leitwegId) {
        return new PayerDetails("Stadt", null, PLACE, null, null, leitwegId, null);
    }

    @Test
    void needsANameOnly() {
        assertThat(faults(PayerDetails.BLANK)).containsExactly("name required");
        assertThat(faults(new PayerDetails("Stadt", null, PLACE, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void reportsEveryFault() {
        String line = "x".repeat(201);
        PayerDetails wrong = new PayerDetails(
                line, line, new Address(line, line, line, "Atlantis"), line, "post", "12", "x".repeat(4001));

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "name too-long",
                        "company too-long",
                        "street too-long",
                        "postalCode too-long",
                        "city too-long",
                        "country unknown-country",
                        "contactPerson too-long",
                        "email invalid",
                        "leitwegId invalid-leitweg-id",
                        "notes too-long");
    }

    @Test
    void storesCountriesByTheirCode() {
        assertThat(new Address(null, null, null, "Schweiz").country()).isEqualTo("CH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04011000-1234512345-06",
                "04011000-12345-03",
                "991-33333TEST-33",
                "991-33333test-33",
                "992-90009-96",
                "12-62"
            })
    void acceptsALeitwegId(String leitwegId) {
        assertThat(faults(withLeitwegId(leitwegId))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04011000-1234512345-07",
                "04011000-1234512354-06",
                "1-62",
                "0401100012345-1234512345-06",
                "04011000-12345-12345-06",
                "04011000--06",
                "04011000-1234512345-6",
                "991-ÄÖÜ-33",
                " 12-62",
                "٠٤-٦٢"
            })
    void refusesWhatIsNoLeitwegId(String leitwegId) {
        assertThat(faults(withLeitwegId(leitwegId))).containsExactly("leitwegId invalid-leitweg-id");
    }
}
