package herberge.cli.live.screen;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.live.model.LiveModel;
import herberge.cli.live.view.HouseFixture;
import herberge.cli.live.view.Screen;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of the painter, drawn by a terminal in memory. */
class PainterTest {

    private static final List<Ink> INKS = List.of(Ink.values());
    private static final Size SIZE = new Size(40, 8);
    private static final String[] PIECES = {"Größmann", "=====", "  ", "┃", "x", "–", "…"};

    private static List<String> shown(ScreenTerminal terminal, Size size) {
        long[] cells = new long[size.columns() * size.rows()];
        terminal.dump(cells, 0, 0, size.rows(), size.columns(), new int[2]);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < size.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < size.columns(); column++) {
                int point = ScreenTerminal.cellCodePoint(cells[row * size.columns() + column]);
                line.appendCodePoint(point == 0 ? ' ' : point);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static Canvas scribbled(Random random) {
        Canvas canvas = new Canvas(SIZE);
        for (int i = 0; i < 30; i++) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            Ink ink = INKS.get(random.nextInt(INKS.size()));
            canvas.put(random.nextInt(SIZE.rows()), random.nextInt(SIZE.columns()), piece, ink);
        }
        canvas.cursor(random.nextInt(SIZE.rows()), random.nextInt(SIZE.columns()));
        return canvas;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTerminalShowsEachFrameAfterTheOther(boolean colours) {
        Random random = new Random(7);
        ScreenTerminal terminal = new ScreenTerminal(SIZE.columns(), SIZE.rows());
        Painter painter = new Painter(colours);
        for (int i = 0; i < 200; i++) {
            Frame frame = scribbled(random).frame();

            terminal.write(painter.paint(frame));

            assertThat(shown(terminal, SIZE)).as("frame " + i).isEqualTo(frame.lines());
        }
    }

    @Test
    void drawsTheSameFrameFromScratchAsStepByStep() {
        Random random = new Random(11);
        Painter painter = new Painter(true);
        Frame last = scribbled(random).frame();
        ScreenTerminal stepped = new ScreenTerminal(SIZE.columns(), SIZE.rows());
        for (int i = 0; i < 50; i++) {
            last = scribbled(random).frame();
            stepped.write(painter.paint(last));
        }
        ScreenTerminal fresh = new ScreenTerminal(SIZE.columns(), SIZE.rows());
        fresh.write(new Painter(true).paint(last));

        assertThat(shown(stepped, SIZE)).isEqualTo(shown(fresh, SIZE));
    }

    @Test
    void sendsNothingWithoutAChange() {
        Painter painter = new Painter(true);
        Frame frame = scribbled(new Random(3)).frame();

        assertThat(painter.paint(frame)).isNotEmpty();
        assertThat(painter.paint(frame)).isEmpty();
        painter.forget();
        assertThat(painter.paint(frame)).isNotEmpty();
    }

    @Test
    void sendsNoColoursWhereTheyAreNotWanted() {
        String bytes = new Painter(false).paint(scribbled(new Random(5)).frame());

        assertThat(bytes).contains("\u001B[0;7m").doesNotContainPattern("\u001B\\[[0-9;]*(3|4|9)[0-9]m");
    }

    @Test
    void aStepOfTheCursorIsSmallInALargeHouse() {
        Size size = new Size(200, 60);
        Screen screen = new Screen(new Texts(Locale.ENGLISH));
        Painter painter = new Painter(true);
        LiveModel model = HouseFixture.large(200);
        model = model.position(model.position().room(7));
        painter.paint(screen.draw(model, size));

        String step = painter.paint(screen.draw(model.position(model.position().room(8)), size));

        assertThat(step.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeBetween(20, 2048);
    }

    @Test
    void dataNeverControlsTheTerminal() {
        Canvas canvas = new Canvas(SIZE);
        canvas.put(0, 0, "a\u001B[2Jb\u0007c\u009Bd\u202Ee\nf\tg", Ink.NORMAL);

        assertThat(canvas.frame().lines().get(0)).isEqualTo("a[2Jbcde f g");
        assertThat(new Painter(false).paint(canvas.frame()).replaceAll("\u001B\\[[?0-9;]*[A-Za-z]", ""))
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void halvesOfWideCharactersAreNotLeftBehind() {
        Canvas canvas = new Canvas(SIZE);
        canvas.put(0, 0, "山田太郎", Ink.NORMAL);
        canvas.put(0, 1, "ab", Ink.NORMAL);
        canvas.put(0, SIZE.columns() - 1, "山", Ink.NORMAL);

        assertThat(canvas.frame().lines().get(0)).isEqualTo(" ab 太郎");
    }
}
