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
                "\u0661\u06dd",
                "\u05d0\u05d1\u05d2 (C++\u200e)", // Hebrew, with a mark after a Latin word
                "\u200f\u05d0\u05d1", // a mark before its letter
                "\u0645 12\u061c-13", // Arabic, with a mark between numbers
                "\u2764\ufe0f \u2764\ufe0e", // a heart as emoji and as text
                "\u00a9\ufe0f \u2139\ufe0f \u203c\ufe0f", // emoji that are signs of old
                "1\ufe0f\u20e3 #\ufe0f\u20e3", // keycaps
                "\ud83d\udecf\ufe0f Doppelzimmer",
                "\u8fbb\udb40\udd00\u5ddd", // Tsuji, with the form that a family uses
                "\u6674\ufe00", // an ideograph of a compatible form
                "\u1000\ufe00", // Khamti, with a dotted letter
                "\u1820\u180b" // Mongolian, with a form of its letter
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
                "An\uffffna",
                "An\ufffena",
                "\ufdd0",
                "\ufdef",
                "\ud83f\udffe", // the last but one code point of a plane
                "\udbff\udfff",
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
                "\ud83d\ude42\u200dAnna",
                "\u200e",
                "\u200f",
                "\u200f\u200f",
                "\u061c",
                "An\u061cna",
                "An\u200fna",
                "Anna \u200f(2)",
                "An\u200ena \u05d0",
                "An\u200fna \u05d0", // a mark between Latin letters, though a Hebrew one follows
                "\ufe0f",
                "Anna\ufe0f",
                "An\ufe00na",
                "7\ufe0f", // a digit that is no keycap
                "\u05d0\ufe0f",
                "\u2764\ufe0f\ufe0f",
                "\udb40\udd00",
                "Anna\udb40\udd00",
                "Anna\udb40\uddef",
                "\u2764\udb40\udd00",
                "\u8fbb\ufe0f", // an ideograph is no emoji
                "An\u180bna",
                "\u2800",
                "An\u2800na",
                "An\ufff0na",
                "An\udb40\udc80na", // reserved
                "An\udb40\uddf0na", // reserved
                "An\ud81b\udfe4na" // Khitan filler
            })
    void allowsInSeveralLinesOnlyWhatIsNotSeen(String text) {
        assertThat(AllowedCharacters.allowsLine(text)).isFalse();
        assertThat(AllowedCharacters.allowsLines(text)).isTrue();
    }
}
