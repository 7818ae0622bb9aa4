package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herberge.application.shared.RequestFault.Malformed;
import herberge.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {

    private static final BodySchema NAME_AND_PEOPLE = BodySchema.of(in -> {
        in.text("name", null);
        in.texts("tags", 2, List.of());
        in.objects("people", 2, List.of(), person -> String.valueOf(person.text("name", null)));
    });

    private static BodyParser.Parsed parse(String body) {
        return BodyParser.parse(body.getBytes(StandardCharsets.UTF_8), NAME_AND_PEOPLE);
    }

    @Test
    void keepsWhatTheReaderAsksFor() {
        BodyParser.Parsed parsed = parse(
                "\uFEFF{\"name\":\"A\",\"tags\":[\"x\",1],\"people\":[{\"name\":\"B\"},{\"age\":[1,{\"a\":2}]}]}");

        assertThat(parsed.object())
                .hasToString("{\"name\":\"A\",\"tags\":[\"x\",1],\"people\":[{\"name\":\"B\"},{\"age\":null}]}");
        assertThat(parsed.leftOut()).isZero();
    }

    @Test
    void keepsOneElementMoreThanThereMayBe() {
        BodyParser.Parsed parsed = parse("{\"tags\":[1,2,3,[4,4],5],\"people\":[{},7,{\"x\":1},{\"y\":1}]}");

        assertThat(parsed.object()).hasToString("{\"tags\":[1,2,null],\"people\":[{},7,null]}");
        assertThat(parsed.leftOut()).isZero();
    }

    @Test
    void keepsTheNamesOfAHundredUnknownFieldsAndCountsTheOthers() {
        String unknown = IntStream.range(0, 250)
                .mapToObj(i -> "\"x" + i + "\":{\"y\":[1]}")
                .collect(Collectors.joining(","));
        BodyParser.Parsed parsed = parse("{" + unknown + ",\"name\":\"A\"}");

        assertThat(parsed.object()).hasSize(101);
        assertThat(parsed.object().path("x99").isNull()).isTrue();
        assertThat(parsed.object().path("name").asText()).isEqualTo("A");
        assertThat(parsed.leftOut()).isEqualTo(150);
    }

    @Test
    void shortensLongNames() {
        BodyParser.Parsed parsed = parse("{\"" + "a".repeat(40_000) + "1\":1,\"" + "a".repeat(40_000) + "2\":1}");

        assertThat(parsed.object().fieldNames().next()).hasSizeLessThan(110).endsWith("…");
        assertThat(parsed.object().size() + parsed.leftOut()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n\"name\":!}", "{\n\"name\"", "{\nname:1}", "{\"tags\":[1,\n}", "{\"name\":\nnone}"})
    void saysWhereTheFaultIs(String body) {
        assertThat(sentence(body)).matches("the body is not JSON: see line 2, column \\d+");
    }

    @Test
    void namesTheLimitAndNoClass() {
        String limits =
                "the body has more than 50 levels, a number of more than 100 characters, or a name that is too long";

        assertThat(sentence("{\"name\":" + "1".repeat(101) + "}")).isEqualTo(limits);
        assertThat(sentence("{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}"))
                .isEqualTo(limits);
        assertThat(sentence("{\"" + "a".repeat(60_000) + "\":1}")).isEqualTo(limits);
    }

    private static String sentence(String body) {
        Malformed malformed = catchThrowableOfType(Refusal.class, () -> parse(body)).reasons().stream()
                .map(Malformed.class::cast)
                .findFirst()
                .orElseThrow();
        return ViolationTexts.of(malformed.faults().get(0).violation());
    }

    /** All that remains of a structured value where none is wanted. */
    @Test
    void doesNotLookIntoWhatNobodyAsksFor() {
        assertThat(parse("{\"name\":{\"a\":{\"b\":1}},\"tags\":{\"a\":1}}").object())
                .hasToString("{\"name\":{},\"tags\":{}}");
        assertThat(parse("{\"name\":[[1],[2]]}").object()).hasToString("{\"name\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} x",
                "{\"name\":1,\"name\":2}",
                "{\"x\":1,\"x\":2}",
                "{\"people\":[{\"name\":1,\"name\":2}]}",
                "[]",
                "[{}]",
                "7",
                "null",
                "{\"name\":NaN}",
                "{\"name\":01}",
                "{'name':1}",
                "{\"x\":[1}",
                "{\"name\":\"a\nb\"}"
            })
    void refusesWhatIsNotOneObject(String body) {
        assertRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertRefused("{\"name\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("{\"name\":\"u\"}".getBytes(StandardCharsets.UTF_16));
        assertRefused("{\"name\":\"u\"}".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'});
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertRefused(("{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] body) {
        assertThatThrownBy(() -> BodyParser.parse(body, NAME_AND_PEOPLE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(Malformed.class));
    }
}
