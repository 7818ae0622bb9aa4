package herberge.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe – “Straße” & Söhne",
                "Łukasz Þórsson",
                "李小龍",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian, with a non-joiner
                "\u0645\u062d\u0645\u062f \u200f(2)", // Arabic, with a direction mark
                "\u0915\u094d\u200d\u0937", // Devanagari, with a joiner after its virama
                "\u0dc1\u0dca\u200d\u0dbb\u0dd3 \u0dbd\u0d82\u0d9a\u0dcf", // Sri Lanka in Sinhala
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", // a family
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08", // a rainbow flag, with a variation selector
                "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f", // a doctor
                "\ud83d\ude42\u200d\u2194\ufe0f", // a shaken head
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f", // England
                "\u0661\u06dd"
            })
    void allowsWhatWritingNeeds(String text) {
        assertThat(AllowedCharacters.allowsLine(text)).isTrue();
        assertThat(AllowedCharacters.allowsLines(text)).isTrue();
    }

    /** Refused in names and in notes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u0000na",
                "An\u009bna",
                "An\rna",
                "An\ud83dna",
                "An\u202ana",
                "An\u202ena",
                "\u202eAnna",
                "Anna\u202c",
                "An\u2066na\u2069",
                "An\u206ana",
                "An\ufff9na",
                "An\udb40\udc61na", // a tag
                "An\udb40\udc01na",
                "\ud83c\udff4\udb40\udc67\udb40\udc62", // a flag without its end tag
                "\ud83d\ude42\udb40\udc67\udb40\udc7f" // tags after a character that is not a flag
            })
    void allowsNothingThatSteersOrHides(String text) {
        assertThat(AllowedCharacters.allowsLine(text)).isFalse();
        assertThat(AllowedCharacters.allowsLines(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\nna",
                "An\tna",
                "An\u2028na",
                "An\u2029na",
                "An\u200bna",
                "An\u2060na",
                "An\ufeffna",
                "An\u00adna",
                "An\u200dna",
                "An\u200cna",
                "An\u200ena",
                "An\u180ena",
                "An\u3164na",
                "\ud83d\ude42\u200dAnna"
            })
    void allowsInSeveralLinesOnlyWhatIsNotSeen(String text) {
        assertThat(AllowedCharacters.allowsLine(text)).isFalse();
        assertThat(AllowedCharacters.allowsLines(text)).isTrue();
    }
}
