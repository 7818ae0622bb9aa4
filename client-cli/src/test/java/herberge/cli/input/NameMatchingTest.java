package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameMatchingTest {

    @ParameterizedTest
    @CsvSource({
        "walesa, Wałęsa",
        "WAŁĘSA, walesa",
        "soren, Søren",
        "soeren, SØREN",
        "Sören, Søren",
        "thor, Þór",
        "Þór, THOR",
        "dordevic, Đorđević",
        "aero, Ærø",
        "isik, Işık",
        "groessmann, Größmann",
        "grossmann, GRÖẞMANN",
        "koeln, Köln",
        "O'Brien, O’Brien",
        "zebbug, Żebbuġ",
    })
    void takesSpellingsForTheSame(String typed, String name) {
        assertThat(NameMatching.isSame(name, typed)).isTrue();
        assertThat(NameMatching.contains("Zimmer " + name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"walter, Wałęsa", "tor, Þór", "kon, Köln"})
    void keepsOthersApart(String typed, String name) {
        assertThat(NameMatching.isSame(name, typed)).isFalse();
    }
}
