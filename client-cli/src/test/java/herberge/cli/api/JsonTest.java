package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final JsonNode ALL = Json.parse("""
            {"text":"Größmann","empty":"","none":null,"whole":9007199254740993,"half":1.5,"yes":true,
            "day":"2026-12-24","moment":"2026-12-24T08:00:00Z","list":[1,2],"object":{"a":1}}""");

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{", "{}{}", "{\"a\":}", "nothing"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageStartingWith("not JSON: ");
    }

    @Test
    void readsTextsAsTheyAreAndNullAsNone() {
        assertThat(Json.text(ALL, "text")).isEqualTo("Größmann");
        assertThat(Json.text(ALL, "empty")).isEmpty();
        assertThat(Json.text(ALL, "none")).isNull();
        assertThat(Json.text(ALL, "missing")).isNull();
        assertThat(Json.textOrEmpty(ALL, "none")).isEmpty();
        assertThat(Json.textOrEmpty(ALL, "missing")).isEmpty();
    }

    @Test
    void readsOtherValuesAsTextWithoutLosingADigit() {
        assertThat(Json.text(ALL, "whole")).isEqualTo("9007199254740993");
        assertThat(Json.text(ALL, "half")).isEqualTo("1.5");
        assertThat(Json.text(ALL, "yes")).isEqualTo("true");
        assertThat(Json.text(ALL, "list")).isEqualTo("[1,2]");
        assertThat(Json.text(ALL, "object")).isEqualTo("{\"a\":1}");
    }

    @Test
    void readsWholeNumbers() {
        assertThat(Json.number(ALL, "whole")).isEqualTo(9_007_199_254_740_993L);
        assertThat(Json.numberOrNull(ALL, "whole")).isEqualTo(9_007_199_254_740_993L);
        assertThat(Json.numberOrNull(ALL, "none")).isNull();
        assertThat(Json.numberOrNull(ALL, "missing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "half", "none", "missing", "list"})
    void refusesWhatIsNoWholeNumber(String field) {
        assertThatThrownBy(() -> Json.number(ALL, field))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("no number in \"" + field + "\"");
    }

    @Test
    void readsDatesAndInstants() {
        assertThat(Json.date(ALL, "day")).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(Json.instant(ALL, "moment")).isEqualTo(Instant.parse("2026-12-24T08:00:00Z"));
        assertThat(Json.instant(ALL, "none")).isNull();
        assertThat(Json.instant(ALL, "missing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "moment", "none", "missing"})
    void refusesWhatIsNoDate(String field) {
        assertThatThrownBy(() -> Json.date(ALL, field))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("no date in \"" + field + "\"");
    }

    @Test
    void refusesWhatIsNoInstant() {
        assertThatThrownBy(() -> Json.instant(ALL, "day"))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("no instant in \"day\"");
    }

    @Test
    void aFlagIsOffUnlessItIsOn() {
        assertThat(Json.flag(ALL, "yes")).isTrue();
        assertThat(Json.flag(ALL, "none")).isFalse();
        assertThat(Json.flag(ALL, "missing")).isFalse();
    }

    @Test
    void readsTheElementsOfAListAndNoneWhereThereIsNoList() {
        assertThat(Json.list(ALL, "list", JsonNode::asInt)).containsExactly(1, 2);
        assertThat(Json.list(ALL, "none", JsonNode::asInt)).isEmpty();
        assertThat(Json.list(ALL, "missing", JsonNode::asInt)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        String text =
                "{\"half\":1234567890123456789.125,\"whole\":9007199254740993,\"text\":\"Größmann\",\"none\":null,\"list\":[]}";

        assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    }
}
