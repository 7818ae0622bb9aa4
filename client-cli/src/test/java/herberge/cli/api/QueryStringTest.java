package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    @Test
    void isEmptyWithoutValues() {
        assertThat(QueryString.none()).hasToString("");
        assertThat(QueryString.of("mine", null).and("from", null)).hasToString("");
    }

    @Test
    void keepsTheOrderAndLeavesOutWhatIsNull() {
        assertThat(QueryString.of("from", 1)
                        .and("to", null)
                        .and("partySize", 2L)
                        .and("q", "x"))
                .hasToString("?from=1&partySize=2&q=x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Köln | J%C3%BCrgen%20K%C3%B6ln",
                "a+b | a%2Bb",
                "a&b=c | a%26b%3Dc",
                "50% | 50%25",
                "../x | ..%2Fx",
                "100 #1 | 100%20%231"
            })
    void encodesValuesForPathsAndQueriesAlike(String text, String encoded) {
        assertThat(QueryString.encode(text)).isEqualTo(encoded);
        assertThat(QueryString.of("q", text)).hasToString("?q=" + encoded);
    }

    @Test
    void aCopyDoesNotChangeItsOriginal() {
        QueryString original = QueryString.of("a", 1);
        QueryString copy = original.copy().and("b", 2);

        assertThat(original).hasToString("?a=1");
        assertThat(copy).hasToString("?a=1&b=2");
    }
}
