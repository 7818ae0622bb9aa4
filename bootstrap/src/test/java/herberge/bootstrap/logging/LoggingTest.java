package herberge.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.bootstrap.config.Config.Log;
import herberge.bootstrap.config.Config.LogFormat;
import herberge.bootstrap.config.Config.LogLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggingTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void writesTextWithTheRequestId() {
        assertThat(encode(LogFormat.TEXT, event("Room booked", Map.of(Logging.REQUEST_ID, "r-1"))))
                .isEqualTo("2026-05-01T10:00:00.123Z INFO  [r-1] herberge.test - Room booked" + System.lineSeparator());
    }

    @Test
    void marksLinesOutsideARequest() {
        assertThat(encode(LogFormat.TEXT, event("Hello", Map.of()))).contains(" [-] ");
    }

    @Test
    void keepsAForgedLineInsideItsOwn() {
        String line = encode(LogFormat.TEXT, event("x\n2026-05-01T10:00:00.123Z ERROR forged", Map.of()));

        assertThat(line.strip().lines()).hasSize(1);
    }

    @Test
    void writesOneJsonObjectALine() throws IOException {
        LoggingEvent event = event("Grüße \"x\"\n", Map.of(Logging.REQUEST_ID, "r-1"));
        event.setThrowableProxy(new ch.qos.logback.classic.spi.ThrowableProxy(new IllegalStateException("broken")));

        String line = encode(LogFormat.JSON, event);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.lines()).hasSize(1);
        assertThat(json.path("time").asText()).isEqualTo("2026-05-01T10:00:00.123Z");
        assertThat(json.path("level").asText()).isEqualTo("INFO");
        assertThat(json.path("requestId").asText()).isEqualTo("r-1");
        assertThat(json.path("message").asText()).isEqualTo("Grüße \"x\"\n");
        assertThat(json.path("error").asText()).contains("IllegalStateException: broken");
    }

    @Test
    void keepsLibrariesQuieterThanTheHouse() {
        Logging.apply(context, new Log(LogLevel.INFO, LogFormat.TEXT));

        assertThat(context.getLogger("herberge.anything").getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("org.eclipse.jetty").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    private LoggingEvent event(String message, Map<String, String> mdc) {
        Logger logger = context.getLogger("herberge.test");
        LoggingEvent event = new LoggingEvent("fqcn", logger, Level.INFO, message, null, null);
        event.setInstant(Instant.parse("2026-05-01T10:00:00.123Z"));
        event.setMDCPropertyMap(mdc);
        return event;
    }

    private String encode(LogFormat format, LoggingEvent event) {
        return new String(Logging.encoder(context, format).encode(event), StandardCharsets.UTF_8);
    }
}
