package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedOriginsTest {

    private static final AllowedOrigins NONE = new AllowedOrigins(List.of());

    @ParameterizedTest
    @CsvSource({
        "http://desk.example.org:8080, desk.example.org:8080",
        "https://desk.example.org, desk.example.org",
        "https://desk.example.org, desk.example.org:443",
        "https://desk.example.org:443, desk.example.org",
        "http://desk.example.org, desk.example.org:80",
        "https://desk.example.org:8443, desk.example.org:8443",
        "http://desk:8080, DESK:8080",
        "HTTP://Desk.Example.org:8080, desk.example.ORG:8080",
        "http://[fd00::a]:8080, [FD00::A]:8080",
        "http://[::1], [::1]",
        "http://my_house:8080, my_house:8080",
        "http://192.168.17.20:8080, 192.168.17.20:8080"
    })
    void allowsTheServersOwnPages(String origin, String host) {
        assertThat(NONE.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, desk.example.org",
        "https://desk.example.org.evil.example, desk.example.org",
        "https://evil.example/desk.example.org, desk.example.org",
        "https://desk.example.org@evil.example, desk.example.org",
        "https://desk.example.org:8443, desk.example.org",
        "https://desk.example.org, desk.example.org:8443",
        "http://desk.example.org, desk.example.org:443",
        "https://desk.example.org, desk.example.org:80",
        "ftp://desk.example.org, desk.example.org",
        "null, desk.example.org",
        "file://, desk.example.org",
        "'', desk.example.org",
        "https://desk.example.org, ''",
        "https://desk.example.org, evil.example@desk.example.org"
    })
    void refusesEveryOtherPage(String origin, String host) {
        assertThat(NONE.allows(origin, host)).isFalse();
    }

    @Test
    void refusesAPageWhereTheRequestNamesNoHost() {
        assertThat(NONE.allows("https://desk.example.org", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://wall.example.org", "https://WALL.example.org:443"})
    void allowsAConfiguredPageHoweverItWasWritten(URI configured) {
        AllowedOrigins origins = new AllowedOrigins(List.of(configured));

        assertThat(origins.allows("https://wall.example.org", "desk.example.org"))
                .isTrue();
        assertThat(origins.allows("http://wall.example.org", "desk.example.org"))
                .isFalse();
        assertThat(origins.allows("https://wall.example.org:8443", "desk.example.org"))
                .isFalse();
    }
}
