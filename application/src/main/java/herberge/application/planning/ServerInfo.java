package herberge.application.planning;

import java.time.LocalDate;

/**
 * What a client needs to know about the server before anything else.
 *
 * @param today in the time zone of the house
 * @param epoch identifies the event log that sequence numbers belong to
 */
public record ServerInfo(String version, String timeZone, LocalDate today, String epoch) {}
