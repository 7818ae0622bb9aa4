package herberge.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsAnewWhatTheLocaleHasGarbled() {
        byte[] bytes = "java\0-jar\0herberge.jar\0guests\0search\0Größmann\0".getBytes(StandardCharsets.UTF_8);

        assertThat(Arguments.takeLast(bytes, List.of("guests", "search", "Gr????mann")))
                .containsExactly("guests", "search", "Größmann");
    }

    @Test
    void keepsTheJvmsReadingOfOtherCharsets() {
        byte[] bytes = "guests\0Größmann\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Arguments.takeLast(bytes, List.of("guests", "Größmann"))).containsExactly("guests", "Größmann");
    }
}
