package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({"Meyer, 5", "Größmann, 8", "Gro\u0308ß, 4", "田中, 4", "한국, 4", "🏨, 2", "👨\u200D👩\u200D👧, 2", "…, 1"})
    void countsColumnsAndNotCharacters(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void cutsAtTheColumnAndSaysSo() {
        assertThat(DisplayWidth.cut("Größmann", 5)).isEqualTo("Größ…");
        assertThat(DisplayWidth.cut("Größmann", 8)).isEqualTo("Größmann");
        assertThat(DisplayWidth.cut("田中一郎", 6)).isEqualTo("田中…");
        assertThat(DisplayWidth.cut("田中", 0)).isEmpty();
    }

    @Test
    void breaksLinesBetweenWordsWhereItCan() {
        assertThat(DisplayWidth.wrapped("the stay becomes shorter", 10))
                .containsExactly("the stay", "becomes", "shorter");
        assertThat(DisplayWidth.wrapped("田中一郎 Größmann", 5)).containsExactly("田中", "一郎", "Größm", "ann");
        assertThat(DisplayWidth.wrapped("", 5)).containsExactly("");
    }

    @Test
    void padsToTheSameColumn() {
        assertThat(DisplayWidth.padRight("田中", 6) + "|").isEqualTo("田中  |");
        assertThat(DisplayWidth.padLeft("7", 3)).isEqualTo("  7");
    }

    @Test
    void letsNothingSteerTheTerminal() {
        assertThat(DisplayWidth.oneLine("a\u001B[31mb\u0007\u009Bc\u202Ed\ne")).isEqualTo("a[31mbcd e");
        assertThat(DisplayWidth.printable("a\u001B[2J\nb")).isEqualTo("a[2J\nb");
    }

    @Test
    void keepsTheLinesThereAre() {
        assertThat(DisplayWidth.printable("a\r\nb\tc\u2028d\n")).isEqualTo("a\nb c d\n");
        assertThat(DisplayWidth.oneLine("a\r\nb\tc\u2029d")).isEqualTo("a b c d");
    }

    @Test
    void writesEscapesIntoJsonThatSayTheSame() {
        assertThat(DisplayWidth.escaped("{\r\n\t\"a\": \"ä\u009B2J\u202E\u007F🏨\"}"))
                .isEqualTo("{\n\t\"a\": \"ä\\u009b2J\\u202e\\u007f🏨\"}");
    }
}
