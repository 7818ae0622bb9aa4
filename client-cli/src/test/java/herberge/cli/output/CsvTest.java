package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final List<Column<String>> COLUMNS =
            List.of(Column.number("length", String::length), Column.text("name, and more", text -> text));

    @Test
    void quotesWhatRfc4180Quotes() {
        assertThat(Csv.write(List.of("plain", "a,b", "say \"hi\"", "two\nlines"), COLUMNS))
                .isEqualTo("length,\"name, and more\"\r\n"
                        + "5,plain\r\n"
                        + "3,\"a,b\"\r\n"
                        + "8,\"say \"\"hi\"\"\"\r\n"
                        + "9,\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 221 1",
                "-cmd",
                "@SUM(A1)",
                "\t=1",
                "＝1+1",
                "＋49",
                "－1",
                "＠SUM(A1)",
                "﹦1",
                " =1",
                "\u00A0=1",
                "\u3000＝1",
                "\uFEFF=1",
                "\u200B@x",
                " \t+1"
            })
    void keepsASpreadsheetFromRunningAText(String text) {
        assertThat(Csv.write(List.of(text), COLUMNS)).endsWith(",'" + text + "\r\n");
    }

    @Test
    void guardsAndQuotesATextThatBeginsWithALineEnd() {
        assertThat(Csv.write(List.of("\r=1", "\n=1"), COLUMNS)).contains(",\"'\r=1\"\r\n", ",\"'\n=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meyer", " Meyer", "a=1", "2 - Einzelzimmer", "'=1", "(+49) 221", "𝟙"})
    void leavesATextAloneThatIsNoFormula(String text) {
        assertThat(Csv.write(List.of(text), COLUMNS)).endsWith("," + text + "\r\n");
    }

    @Test
    void leavesNumbersAlone() {
        List<Column<Integer>> number = List.of(Column.number("n", n -> n));

        assertThat(Csv.write(List.of(-5), number)).isEqualTo("n\r\n-5\r\n");
    }

    @Test
    void writesTheHeadingOfAnEmptyList() {
        assertThat(Csv.write(List.<String>of(), COLUMNS)).isEqualTo("length,\"name, and more\"\r\n");
    }
}
