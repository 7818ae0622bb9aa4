package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** The server's information about itself; its "today" is the only relevant one. */
public record Info(String version, ZoneId timeZone, LocalDate today, String epoch) {

    public static Info of(JsonNode json) {
        try {
            ZoneId zone = ZoneId.of(Json.textOrEmpty(json, "timeZone"));
            return new Info(
                    Json.textOrEmpty(json, "version"), zone, Json.date(json, "today"), Json.textOrEmpty(json, "epoch"));
        } catch (DateTimeException e) {
            throw new UnexpectedAnswerException("no time zone in \"timeZone\"", e);
        }
    }
}
