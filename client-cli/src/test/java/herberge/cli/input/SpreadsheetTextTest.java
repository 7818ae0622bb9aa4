package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsUmlautsAsSpreadsheetsWriteThem(String charset) {
        assertThat(SpreadsheetText.decode("Größmann;Köln".getBytes(Charset.forName(charset))))
                .isEqualTo("Größmann;Köln");
    }

    @Test
    void leavesOutTheMarkOfUtf8() {
        assertThat(SpreadsheetText.decode("\uFEFFName".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Name");
        assertThat(SpreadsheetText.decode("\uFEFF".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void readsTheEuroSignOfWindows() {
        assertThat(SpreadsheetText.decode(new byte[] {'5', ' ', (byte) 0x80})).isEqualTo("5 €");
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(SpreadsheetText.decode(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void refusesUtf16(String charset) {
        byte[] bytes = "\uFEFFName".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> SpreadsheetText.decode(bytes))
                .isInstanceOf(UsageException.class)
                .hasMessage("The file is UTF-16: save it as \"CSV UTF-8\".");
    }

    @ParameterizedTest
    @CsvSource({
        "Benutzername, USERNAME",
        "user name, USERNAME",
        "Anmelde-Name, USERNAME",
        "Vollständiger Name, FULL_NAME",
        "Name, FULL_NAME",
        "E-Mail, EMAIL",
        "EMail Adresse, EMAIL",
        "Rolle, ROLE",
        "Kennwort, PASSWORD",
        "Erstes Passwort, PASSWORD"
    })
    void knowsColumnsByTheirHeadings(String heading, String column) {
        assertThat(SpreadsheetColumn.of(heading)).map(Enum::name).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Telefon", "Namen", "Roll", "password2 hash"})
    void knowsNoOtherColumns(String heading) {
        assertThat(SpreadsheetColumn.of(heading)).isEmpty();
    }
}
