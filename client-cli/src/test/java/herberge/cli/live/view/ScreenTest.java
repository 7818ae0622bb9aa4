package herberge.cli.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.Filter;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import herberge.cli.live.screen.Frame;
import herberge.cli.live.screen.Painter;
import herberge.cli.live.screen.Size;
import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screens as they should look; {@code -Dherberge.golden.update=true} writes the files anew. */
class ScreenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/herberge/cli/live");

    private static Screen screen(String language) {
        return new Screen(new Texts(Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource({"80,24,en", "80,24,de", "120,40,en", "120,40,de", "200,60,en", "200,60,de"})
    void looksAsAgreed(int columns, int rows, String language) throws IOException {
        LiveModel model = HouseFixture.model().detail(HouseFixture.detail()).notice("ben: 2026-22");

        Frame frame = screen(language).draw(model, new Size(columns, rows));

        compare("chart-" + columns + "x" + rows + "-" + language, frame);
    }

    @ParameterizedTest
    @CsvSource({"0,en", "2,en", "2,de"})
    void warnsOfAPartyThatLeavesAfterTheNextOneArrives(int day, String language) throws IOException {
        LiveModel model = HouseFixture.model();
        House house = model.house();
        for (Stay stay : house.staysIn(1)) {
            house = house.with(stay.withTimes(new Stay.Times("13:30", "15:00")));
        }
        model = model.house(house).position(model.position().room(1).night(HouseFixture.TODAY.plusDays(day)));

        compare("late-" + day + "-120x40-" + language, screen(language).draw(model, new Size(120, 40)));
    }

    @ParameterizedTest
    @CsvSource({"80,24,en", "80,24,de", "120,40,de", "200,60,en"})
    void looksAsAgreedWithADialogAndALostConnection(int columns, int rows, String language) throws IOException {
        Dialog dialog = new Dialog(
                "Keys",
                List.of("up  one room up", "down  one room down", "q  end"),
                1,
                new Dialog.Input("Search:", "o"),
                "Enter take  Esc back");
        LiveModel model = HouseFixture.model();
        model = model.link(model.link().state(Link.State.LOST).waiting(2))
                .panes(new LiveModel.Panes(false, true))
                .logged("herberge check-in 2026-22")
                .filter(new Filter("cellar"))
                .dialog(dialog);

        compare(
                "dialog-" + columns + "x" + rows + "-" + language,
                screen(language).draw(model, new Size(columns, rows)));
    }

    @ParameterizedTest
    @CsvSource({"80,24,en", "80,24,de", "120,40,en", "120,40,de", "200,60,en", "200,60,de"})
    void looksAsAgreedWithoutColours(int columns, int rows, String language) throws IOException {
        LiveModel model = HouseFixture.model().detail(HouseFixture.detail()).notice("ben: 2026-22");
        ScreenTerminal terminal = new ScreenTerminal(columns, rows);
        terminal.write(new Painter(false).paint(screen(language).draw(model, new Size(columns, rows))));
        long[] cells = new long[columns * rows];
        terminal.dump(cells, 0, 0, rows, columns, new int[2]);

        assertThat(Arrays.stream(cells)
                        .filter(cell ->
                                ScreenTerminal.cellHasForeground(cell) || ScreenTerminal.cellHasBackground(cell)))
                .isEmpty();
        compare(
                "colourless-" + columns + "x" + rows + "-" + language,
                rows(cells, columns, ScreenTest::glyph) + "\n" + rows(cells, columns, ScreenTest::attributes));
    }

    private static String rows(long[] cells, int columns, LongFunction<String> part) {
        StringBuilder rows = new StringBuilder();
        for (int start = 0; start < cells.length; start += columns) {
            String row =
                    Arrays.stream(cells, start, start + columns).mapToObj(part).collect(Collectors.joining());
            rows.append(row.stripTrailing()).append('\n');
        }
        return rows.toString();
    }

    private static String glyph(long cell) {
        int point = ScreenTerminal.cellCodePoint(cell);
        return point == 0 ? " " : Character.toString(point);
    }

    /** Bold, dim, inverse, and both bold and inverse. */
    private static String attributes(long cell) {
        boolean bold = ScreenTerminal.cellBold(cell);
        if (ScreenTerminal.cellInverse(cell)) {
            return bold ? "I" : "i";
        }
        return bold ? "b" : ScreenTerminal.cellDim(cell) ? "d" : " ";
    }

    private static void compare(String name, Frame frame) throws IOException {
        compare(name, String.join("\n", frame.lines()) + "\n\n" + String.join("\n", frame.inks()) + "\n");
    }

    private static void compare(String name, String drawn) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("herberge.golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    @Test
    void noRowIsWiderThanTheScreenAtAnySize() {
        Random random = new Random(20261127);
        Screen screen = screen("de");
        for (int i = 0; i < 300; i++) {
            Size size = new Size(1 + random.nextInt(200), 1 + random.nextInt(60));
            LiveModel model = HouseFixture.model().detail(HouseFixture.detail());
            model = model.position(model.position().zoomed(random.nextInt(5) - 2));

            Frame frame = screen.draw(model, size);

            assertThat(frame.lines()).as("size " + size).hasSize(size.rows()).allSatisfy(line -> {
                assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(size.columns());
                assertThat(line).doesNotContainPattern("\\p{Cntrl}|[\u202A-\u202E\u2066-\u2069]");
            });
        }
    }

    @Test
    void belowTheChartDetailsStandSideBySide() {
        LiveModel model = HouseFixture.model().detail(HouseFixture.detail());

        List<String> lines = screen("en").draw(model, new Size(80, 24)).lines();

        assertThat(String.join("\n", lines))
                .contains(
                        "2026-22  Erika Meyer",
                        "Price: 210.00",
                        "Paid: 100.00, open: 110.00",
                        "Persons: 2",
                        "“kommt spät”");
    }

    @Test
    void theCursorStandsOnItsNight() {
        LiveModel model = HouseFixture.model();

        Frame frame = screen("en").draw(model, new Size(80, 24));

        assertThat(frame.lines().get(frame.cursorRow()).substring(frame.cursorColumn()))
                .startsWith("=Meyer");
    }

    @Test
    void aFilterHidesRoomsAndFadesBars() {
        LiveModel model = HouseFixture.model();

        List<String> meyer = screen("en")
                .draw(model.filter(new Filter("meyer")), new Size(80, 24))
                .lines();

        assertThat(String.join("\n", meyer))
                .contains("1 - Apartm", "3 - Doppel")
                .doesNotContain("2 - Einzel");
        assertThat(String.join(
                        "\n",
                        screen("en")
                                .draw(model.filter(new Filter("ort:brau")), new Size(80, 24))
                                .lines()))
                .contains("10 - F")
                .doesNotContain("2 - Einzel");
    }
}
