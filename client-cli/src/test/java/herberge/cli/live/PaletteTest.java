package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The palette, and clicks on hints and lists. */
class PaletteTest extends LiveTest {

    private static final int LAST_ROW = 30;

    private static String click(int column, int row) {
        return String.format(Locale.ROOT, "\u001B[<0;%d;%dM", column, row);
    }

    @Test
    void runsACommandOfTheCommandLineAndShowsWhatItPrints() {
        start("en");
        connect();
        screen.shows("=Meyer=")
                .type(":")
                .shows("commands by name")
                .type("herberge guests")
                .shows("Add a guest.");

        screen.type("\r").shows("herberge guests add").type("Anna 'von Hoff'\r");

        screen.shows("printed [guests, add, Anna, von Hoff] in 96");
        screen.type("\u001B").hides("printed").type("l").shows("herberge guests add Anna 'von Hoff'");
    }

    @Test
    void runsWhatFitsNoCommandAsACommandLine() {
        start("de");
        connect();
        screen.shows("=Meyer=").type(":").shows("alle Befehle nach Namen").type("rooms --quiet");

        screen.shows("herberge rooms --quiet").type("\r").shows("printed [rooms, --quiet] in 96");
    }

    @Test
    void asksWhatACommandAsks() {
        start("en");
        connect();
        screen.shows("=Meyer=").type(":").shows("commands by name").type("blocks remove\r");

        screen.shows("12 May").shows("Remove both? [y/N]").shows("Answer:").type("y\r");

        screen.shows("answered y").hides("Remove both?").type("\u001B").hides("answered");
        screen.type(":").shows("commands by name").type("blocks remove\r").shows("Answer:");
        screen.type("\u001B").shows("not answered");
    }

    @Test
    void hintsAndLinesCanBeClicked() throws InterruptedException {
        start("en");
        connect();
        screen.shows("=Meyer=");
        int help = new Texts(Locale.ENGLISH).of("hints").indexOf("?") + 2;

        screen.type(click(help + 3, LAST_ROW)).shows("Search:").type("quit").shows("Search: quit");
        List<String> rows = screen.text().lines().toList();
        int input = rows.indexOf(
                rows.stream().filter(row -> row.contains("Search:")).findFirst().orElseThrow());
        screen.type(click(50, input + 2));

        assertThat(hasEnded()).isTrue();
    }

    @Test
    void theKeysOfADialogCanBeClicked() {
        start("en");
        connect();
        screen.shows("=Meyer=").type("g").shows("Date:");
        List<String> rows = screen.text().lines().toList();
        String footer = rows.stream()
                .filter(row -> row.contains("Esc back"))
                .findFirst()
                .orElseThrow();

        screen.type(click(footer.indexOf("Esc") + 1, rows.indexOf(footer) + 1)).hides("Date:");
    }

    @Test
    void splitsACommandLineAsAShellDoes() {
        assertThat(Words.of(" book  fri '+3' \"Anna 'O' Hoff\" --notes '' "))
                .containsExactly("book", "fri", "+3", "Anna 'O' Hoff", "--notes", "");
        assertThat(Words.of("  ")).isEmpty();
    }
}
