package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {

    /** A source of these characters; a zero is a pause. */
    private static KeyDecoder.Source typing(String characters) {
        int[] at = {0};
        return millis -> {
            if (at[0] >= characters.length()) {
                return KeyDecoder.Source.END;
            }
            char next = characters.charAt(at[0]++);
            return next == 0 ? KeyDecoder.Source.NOTHING : next;
        };
    }

    private static List<String> keys(String characters) throws IOException {
        KeyDecoder decoder = new KeyDecoder(typing(characters));
        List<String> keys = new ArrayList<>();
        for (Key key = decoder.next(); key != null; key = decoder.next()) {
            keys.add(key.name());
        }
        return keys;
    }

    @Test
    void readsCharactersAndControls() throws IOException {
        assertThat(keys("aß?\u0003\u001a\r\t\u007f\b"))
                .containsExactly("a", "ß", "?", "ctrl-c", "ctrl-z", "enter", "tab", "back", "back");
        assertThat(keys("🏔x")).containsExactly("🏔", "x");
    }

    @Test
    void readsSequencesOfDifferentTerminals() throws IOException {
        assertThat(keys("\u001B[A\u001BOB\u001B[5~\u001B[1~\u001B[Z\u001B[1;2C"))
                .containsExactly("up", "down", "pgup", "home", "shift-tab", "shift-right");
        assertThat(keys("\u001B[99;99Xa")).containsExactly("other", "a");
    }

    @Test
    void aLoneEscapeIsAKey() throws IOException {
        assertThat(keys("\u001B\0q")).containsExactly("esc", "q");
        assertThat(keys("\u001B")).containsExactly("esc");
    }

    @Test
    void readsTheMouse() throws IOException {
        KeyDecoder decoder = new KeyDecoder(typing("\u001B[<0;31;7M\u001B[<0;31;7m\u001B[<65;1;1M"));

        assertThat(decoder.next()).isEqualTo(new Key("click", 30, 6));
        assertThat(decoder.next()).isEqualTo(new Key("other", 30, 6));
        assertThat(decoder.next()).isEqualTo(new Key("wheel-down", 0, 0));
    }

    @Test
    void anEndlessSequenceEnds() throws IOException {
        assertThat(keys("\u001B[" + "1;".repeat(50) + "\0q")).contains("q");
    }
}
