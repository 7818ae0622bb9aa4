package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListModeTest {

    @Test
    void findsLettersInTheirOrder() {
        assertThat(ListMode.matches("check-in  den Gast einchecken", "chin")).isTrue();
        assertThat(ListMode.matches("Jürgen Größmann", "grmann")).isTrue();
        assertThat(ListMode.matches("Jürgen Größmann", "mannjü")).isFalse();
        assertThat(ListMode.matches("anything", "")).isTrue();
    }

    @Test
    void editsALineByCharactersAndNotByHalves() {
        assertThat(LineMode.edit("a🏔", Key.of("back"))).isEqualTo("a");
        assertThat(LineMode.edit("", Key.of("back"))).isEmpty();
        assertThat(LineMode.edit("ab", Key.of("ctrl-u"))).isEmpty();
        assertThat(LineMode.edit("ab", Key.of("left"))).isEqualTo("ab");
        assertThat(LineMode.edit("ab", Key.of("c"))).isEqualTo("abc");
    }
}
