package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private record Row(int id, String name, String city) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(Column.number("ID", Row::id), Column.text("Name", Row::name), Column.text("City", Row::city));

    private static final List<Row> ROWS =
            List.of(new Row(7, "Jürgen Größmann", "Köln"), new Row(123, "田中", "Bad Tölz"));

    @Test
    void alignsByDisplayWidth() {
        assertThat(Table.lines(ROWS, COLUMNS, Integer.MAX_VALUE, Style.PLAIN))
                .containsExactly(
                        " ID  Name             City", //
                        "  7  Jürgen Größmann  Köln",
                        "123  田中             Bad Tölz");
    }

    @Test
    void cutsTheWidestTextAndNeverANumber() {
        assertThat(Table.lines(ROWS, COLUMNS, 24, Style.PLAIN))
                .containsExactly(
                        " ID  Name       City", //
                        "  7  Jürgen G…  Köln",
                        "123  田中       Bad Tölz")
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(24));
    }

    @Test
    void keepsAValueOnItsLine() {
        List<Row> rows = List.of(new Row(1, "two\nlines\tand a tab", ""));

        assertThat(Table.lines(rows, COLUMNS, Integer.MAX_VALUE, Style.PLAIN))
                .hasSize(2)
                .last()
                .isEqualTo(" 1  two lines and a tab");
    }

    @Test
    void coloursTheHeadingOnly() {
        assertThat(Table.lines(ROWS, COLUMNS, Integer.MAX_VALUE, Style.COLOURED))
                .filteredOn(line -> line.contains("\u001B["))
                .singleElement()
                .asString()
                .contains("Name");
    }
}
