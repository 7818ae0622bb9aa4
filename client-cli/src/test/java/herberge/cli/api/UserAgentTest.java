package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"desk-1.house | desk-1.house", "'Empfang Süd\n' | Empfang-S-d", "'' | unknown", "'\r\n' | unknown"
            })
    void namesTheDeskAsAHeaderCan(String host, String desk) {
        assertThat(UserAgent.userAgent(host)).isEqualTo(desk + " (herberge terminal " + UserAgent.version() + ")");
    }
}
