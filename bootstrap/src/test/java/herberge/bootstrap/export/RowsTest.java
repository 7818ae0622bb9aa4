package herberge.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.postgres.backup.JsonText;
import herberge.cli.output.Column;
import herberge.cli.output.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    private static String written(ExportFormat format, List<String> headings, List<@Nullable Object> values)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExportFormat.Rows rows = format.write(out, headings)) {
            rows.write(values);
            rows.write(values);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void writesCsvThatTellsAbsentFromEmpty() throws IOException {
        String csv = written(
                ExportFormat.CSV,
                List.of("absent", "empty", "number", "percent", "flag", "day", "time", "json"),
                values(
                        null,
                        "",
                        -5L,
                        new BigDecimal("1E+2"),
                        true,
                        LocalDate.parse("2026-12-01"),
                        Instant.parse("2026-12-01T10:00:00Z"),
                        new JsonText("[{\"name\": \"Zoë\"}]")));

        String row = ",\"\",-5,100,true,2026-12-01,2026-12-01T10:00:00Z,\"[{\"\"name\"\": \"\"Zoë\"\"}]\"\r\n";
        assertThat(csv).isEqualTo("absent,empty,number,percent,flag,day,time,json\r\n" + row + row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë, Anna",
                "a \"quoted\" word",
                "two\nlines",
                "two\r\nlines",
                "=1+1",
                "+49 30 1234",
                "-x",
                "@sum(A1)",
                " \u00a0=1",
                "\u200b=1",
                "＝1",
                "\tx",
                "\rx",
                "'=1",
                "plain",
                "a;b",
                "trailing "
            })
    void writesTextsAsTheCsvOfTheTerminal(String text) throws IOException {
        List<Column<String>> column = List.of(Column.text("x", value -> value));

        assertThat(written(ExportFormat.CSV, List.of("x"), values(text)))
                .isEqualTo(Csv.RFC_4180.write(List.of(text, text), column));
    }

    @Test
    void writesOneJsonObjectPerLine() throws IOException {
        String lines = written(
                ExportFormat.JSON,
                List.of("absent", "text", "number", "percent", "flag", "day", "json"),
                values(
                        null,
                        "=\"1\"\n\u2028",
                        -5L,
                        new BigDecimal("12.50"),
                        false,
                        LocalDate.parse("2026-12-01"),
                        new JsonText("[\"a\", {\"b\": 1}]")));

        String[] objects = lines.split("\n", -1);
        assertThat(objects).hasSize(3).endsWith("");
        assertThat(objects[0]).isEqualTo(objects[1]);
        JsonNode object = new ObjectMapper().readTree(objects[0]);
        assertThat(object.path("absent").isNull()).isTrue();
        assertThat(object.path("text").asText()).isEqualTo("=\"1\"\n\u2028");
        assertThat(object.path("number").asLong()).isEqualTo(-5);
        assertThat(objects[0]).contains("\"percent\":12.50,\"flag\":false,\"day\":\"2026-12-01\"");
        assertThat(object.at("/json/1/b").asInt()).isEqualTo(1);
    }
}
