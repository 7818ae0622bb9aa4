package herberge.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({"'',abc,3", "port,port,0", "prot,port,2", "kitten,sitting,3"})
    void countsTheLettersToChange(String a, String b, int distance) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(distance).isEqualTo(Suggestion.distance(b, a));
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(Suggestion.forName("weather", List.of("server.port", "log.level")))
                .isEmpty();
    }
}
