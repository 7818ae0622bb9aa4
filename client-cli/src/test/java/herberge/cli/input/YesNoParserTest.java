package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"yes", "y", "true", "ja", "j", "YES", " Ja "})
    void understandsYes(String text) {
        assertThat(YesNoParser.parse(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "n", "false", "nein", "NEIN", "No\t", "N"})
    void understandsNo(String text) {
        assertThat(YesNoParser.parse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "0", "1", "oui", "yes no"})
    void guessesNothing(String text) {
        assertThatThrownBy(() -> YesNoParser.parse(text)).hasMessage("\"" + text + "\" is neither yes nor no.");
    }
}
