package herberge.cli.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTest {

    private static final String HINTS = "b book  < > departure  Enter check  arrows move";

    private static String at(String part) {
        return Hints.keyAt(HINTS, HINTS.indexOf(part)).orElse("");
    }

    @Test
    void aHintIsClickedOnItsKeyOrItsText() {
        assertThat(at("b book")).isEqualTo("b");
        assertThat(at("ook")).isEqualTo("b");
        assertThat(at("Enter")).isEqualTo("enter");
        assertThat(at("check")).isEqualTo("enter");
    }

    @Test
    void ofTwoKeysTheOneUnderTheClickIsMeant() {
        assertThat(at("<")).isEqualTo("<");
        assertThat(at(">")).isEqualTo(">");
    }

    @Test
    void nothingIsMeantBetweenHintsAndByWordsThatAreNoKeys() {
        assertThat(at("  Enter")).isEmpty();
        assertThat(at("move")).isEmpty();
        assertThat(Hints.keyAt(HINTS, -1)).isEmpty();
        assertThat(Hints.keyAt(HINTS, 500)).isEmpty();
    }
}
