package herberge.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestLimitsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "8, 2", "64, 2"})
    void worksOnTwoPasswordsAtOnceAtMostWhateverTheMachineHas(int processors, int atOnce) {
        assertThat(RequestLimits.forProcessors(processors, 300, 600, 100))
                .isEqualTo(new RequestLimits(300, 600, 100, atOnce, 50));
    }
}
