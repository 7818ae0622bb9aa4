package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void letsItsOwnMarksThroughAndNoOther() {
        String marked = Style.COLOURED.bold("a\u001B[2Jb") + Style.COLOURED.status("c\u001B]0;t\u0007", "reserved");

        assertThat(Style.COLOURED.printable(marked + "\u001B[8mhidden\n"))
                .isEqualTo("\u001B[1ma[2Jb\u001B[0m\u001B[30;43mc]0;t\u001B[0m[8mhidden\n");
    }

    @Test
    void letsNoMarksThroughWhereItMakesNone() {
        assertThat(Style.PLAIN.printable("\u001B[1ma\u001B[0m")).isEqualTo("[1ma[0m");
    }
}
