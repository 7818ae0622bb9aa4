package herberge.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "DE, DE",
        "de, DE",
        "Deutschland, DE",
        "DEUTSCHLAND, DE",
        "Germany, DE",
        "BRD, DE",
        "Österreich, AT",
        "Oesterreich, AT",
        "Austria, AT",
        "Schweiz, CH",
        "Switzerland, CH",
        "Niederlande, NL",
        "Holland, NL",
        "Dänemark, DK",
        "Großbritannien, GB",
        "Vereinigtes Königreich, GB",
        "United Kingdom, GB",
        "USA, US",
        "U.S.A., US",
        "Türkei, TR",
        "Tschechien, CZ",
        "Polen, PL"
    })
    void knowsCodesAndGermanAndEnglishNames(String country, String code) {
        assertThat(Countries.codeOf(country)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "XX", "D", "", "49", "東京"})
    void doesNotGuess(String country) {
        assertThat(Countries.codeOf(country)).isEmpty();
        assertThat(Countries.codeOrText(country)).isEqualTo(country);
    }

    @Test
    void knowsEveryCountryByItsNames() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            assertThat(Countries.codeOf(country.getDisplayCountry(Locale.GERMAN)))
                    .contains(code);
            assertThat(Countries.codeOf(country.getDisplayCountry(Locale.ENGLISH)))
                    .contains(code);
        }
    }
}
