package herberge.domain.guest;

import static herberge.domain.testing.Fixtures.GERMANY;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.guest.GuestQuery.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuestQueryTest {

    private static List<Word> words(String text) {
        return GuestQuery.parse(text, GERMANY).words();
    }

    @ParameterizedTest
    @CsvSource({
        "anna albers, 2",
        "anna  anna, 1",
        "'+49 (0) 12 34 - 56 78 90', 1",
        "'albers tel. 01234 / 567', 2",
        "01234 567 ext 12, 1",
        "01234 567 x12, 1",
        "-/, 0",
        "'   ', 0",
    })
    void countsANumberAsOneWordWhateverIsBetweenItsDigits(String text, int count) {
        assertThat(words(text)).hasSize(count);
        assertThat(GuestQuery.countWords(text)).isEqualTo(count);
    }

    @Test
    void forgivesInNamesOnlyAndInNoMoreThanThree() {
        assertThat(words("abcd1 ab@cd 0171 abc")).extracting(Word::forgiving).containsOnly(false);
        assertThat(words("aaaa bbbb cccc dddd eeee").stream().filter(Word::forgiving))
                .hasSize(3);
    }

    @Test
    void keepsTheSignsOfANumberToo() {
        assertThat(words("47-11").get(0).parts()).contains("47-11", "4711");
    }

    @Test
    void takesDigitsSideBySideForSeveralNumbersToo() {
        assertThat(words("4711 0171").get(0).pieces()).hasSize(2);
        assertThat(words("+49 1234 5").get(0).pieces()).isEmpty();
    }

    @Test
    void countsAsManyWordsAsThereAre() {
        String many = IntStream.range(0, 33).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(GuestQuery.countWords(many)).isEqualTo(33);
    }
}
