package herberge.domain.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiallingPlanTest {

    @ParameterizedTest
    @CsvSource({
        "+49 1234 567890, +491234567890",
        "0049 (0) 1234/567-890, +491234567890",
        "+49 0 1234, +491234",
        "(+49) 30 12, +493012",
        "tel:+49-30-123, +4930123",
        "01235/567890, 01235567890",
        "(0)30 12, 03012",
        "+43 (0)1 234, +431234",
        "+41 (0) 44 123, +4144123",
        "+39 06 1234, +39061234",
        "+225 01 02 03, +225010203",
        "+1 (212) 555-1234, +12125551234",
        "+353 (0)1 234, +3531234",
        "112, 112",
        "-23, 23",
        "Büro, ''",
    })
    void keepsANumberInOneSpelling(String written, String kept) {
        assertThat(DiallingPlan.normalize(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 01234 567890, +49 1234 567890",
        "DE, +49 1234 567890, 01234 567890",
        "DE, 0049 1234 567890, 01234/567890",
        "DE, (01234) 567890, 0049 (0)1234 567890",
        "DE, +49 (0) 1234 567, +49 1234 567890",
        "DE, 01234 567890, 1234 567890",
        "DE, 1234 567890, +49 1234 567890",
        "AT, 01 5234567, +43 1 5234567",
        "AT, +43 1 5234567, 01/5234567",
        "CH, 044 123 45 67, +41 44 123 45 67",
        "CH, +41 44 123 45 67, 044/1234567",
        "IT, 06 1234567, +39 06 1234567",
        "IT, +39 06 1234567, 06 1234567",
        "HU, 06 1 234 5678, +36 1 234 5678",
        "ES, 612 345 678, +34 612 345 678",
        "ES, +34 612 345 678, 612345678",
        "US, 1 212 555 1234, +1 212 555 1234",
        "US, 011 49 1234 567890, +49 1234 567890",
        "RU, 8 912 345 67 89, +7 912 345 67 89",
        "DE, +43 1 234, 0043 (0)1 234",
        "AT, 0049 1234 5, +49 1234 567890",
        "de, 112, 112",
    })
    void findsANumberHoweverItIsDialled(String country, String asked, String written) {
        assertThat(isFound(country, asked, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 01234 567890, +43 1234 567890",
        "DE, +43 1234 567890, 01234 567890",
        "AT, 01234 567890, +49 1234 567890",
        "AT, +49 1234 567890, 01234 567890",
        "IT, 06 1234567, +39 6 1234567",
        "DE, 01234 567890, 01235 567890",
    })
    void keepsNumbersApartThatOnlyShareDigits(String country, String asked, String written) {
        assertThat(isFound(country, asked, written)).isFalse();
    }

    private static boolean isFound(String country, String asked, String written) {
        DiallingPlan.Spellings spellings = DiallingPlan.of(country.toUpperCase(java.util.Locale.ROOT))
                .orElseThrow()
                .spellings(asked);
        String kept = DiallingPlan.normalize(written);
        return spellings.anywhere().stream().anyMatch(kept::contains)
                || spellings.starts().stream().anyMatch(kept::startsWith);
    }

    @Test
    void knowsTheNeighboursAndNoInventedCountry() {
        assertThat(Stream.of("DE", "AT", "CH", "LI", "LU", "NL", "BE", "FR", "IT", "CZ", "PL", "DK"))
                .allSatisfy(country -> assertThat(DiallingPlan.of(country)).isPresent());
        assertThat(DiallingPlan.of("XX")).isEmpty();
        assertThat(DiallingPlan.of("")).isEmpty();
    }
}
