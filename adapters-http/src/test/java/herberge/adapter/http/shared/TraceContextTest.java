package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of the standard: https://www.w3.org/TR/trace-context/. */
class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final RequestIds ids = new RequestIds(() -> "fresh");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "01-" + TRACE + "-00f067aa0ba902b7-01",
                "01-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-brings"
            })
    void readsTheIdOfTheTrace(String header) {
        assertThat(TraceContext.traceId(header)).contains(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01-extra",
                "01-" + TRACE + "-00f067aa0ba902b7-01extra",
                "00-" + TRACE + "-00f067aa0ba902b7-01\r\n"
            })
    void ignoresWhatIsInvalid(String header) {
        assertThat(TraceContext.traceId(header)).isEmpty();
    }

    @Test
    void theRequestIdOfTheClientPrecedesTheTrace() {
        String header = "00-" + TRACE + "-00f067aa0ba902b7-01";

        assertThat(ids.of("desk-7", header)).isEqualTo("desk-7");
        assertThat(ids.of("not readable", header)).isEqualTo(TRACE);
        assertThat(ids.of(null, header)).isEqualTo(TRACE);
        assertThat(ids.of(null, "00-broken")).isEqualTo("fresh");
        assertThat(ids.of(null, null)).isEqualTo("fresh");
    }
}
