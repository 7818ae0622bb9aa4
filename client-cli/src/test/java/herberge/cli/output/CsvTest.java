package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final List<Column<String>> COLUMNS =
            List.of(Column.number("length", String::length), Column.text("name, and more", text -> text));

    @Test
    void quotesWhatRfc4180Quotes() {
        assertThat(Csv.RFC_4180.write(List.of("plain", "a,b", "say \"hi\"", "two\nlines"), COLUMNS))
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
        assertThat(Csv.RFC_4180.write(List.of(text), COLUMNS)).endsWith(",'" + text + "\r\n");
    }

    @Test
    void guardsAndQuotesATextThatBeginsWithALineEnd() {
        assertThat(Csv.RFC_4180.write(List.of("\r=1", "\n=1"), COLUMNS)).contains(",\"'\r=1\"\r\n", ",\"'\n=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meyer", " Meyer", "a=1", "2 - Einzelzimmer", "'=1", "(+49) 221", "𝟙"})
    void leavesATextAloneThatIsNoFormula(String text) {
        assertThat(Csv.RFC_4180.write(List.of(text), COLUMNS)).endsWith("," + text + "\r\n");
    }

    @Test
    void leavesNumbersAlone() {
        List<Column<Integer>> number = List.of(Column.number("n", n -> n));

        assertThat(Csv.RFC_4180.write(List.of(-5), number)).isEqualTo("n\r\n-5\r\n");
    }

    @Test
    void writesTheHeadingOfAnEmptyList() {
        assertThat(Csv.RFC_4180.write(List.<String>of(), COLUMNS)).isEqualTo("length,\"name, and more\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, de_DE.UTF-8, ;",
        "LC_NUMERIC, fr_FR@euro, ;",
        "LC_ALL, de_CH.UTF-8, ','",
        "LANG, en_GB.UTF-8, ','",
        "LANG, C.UTF-8, ','",
        "OTHER, de_DE, ','",
    })
    void separatesForExcelAsTheLocaleDoes(String variable, String locale, String separator) {
        assertThat(Csv.forExcel(Map.of(variable, locale)).header(List.of(COLUMNS.get(0), COLUMNS.get(0))))
                .isEqualTo("\uFEFFlength" + separator + "length\r\n");
    }

    @Test
    void quotesTheSeparatorThatExcelExpects() {
        assertThat(Csv.forExcel(Map.of("LANG", "de_DE")).write(List.of("a;b", "a,b"), COLUMNS))
                .isEqualTo("\uFEFFlength;name, and more\r\n3;\"a;b\"\r\n3;a,b\r\n");
    }

    @Test
    void prefersTheStrongestVariableOfTheLocale() {
        Csv csv = Csv.forExcel(Map.of("LC_ALL", "en_US.UTF-8", "LC_NUMERIC", "de_DE.UTF-8", "LANG", "de_DE.UTF-8"));

        assertThat(csv.row("x", COLUMNS)).isEqualTo("1,x\r\n");
    }
}
