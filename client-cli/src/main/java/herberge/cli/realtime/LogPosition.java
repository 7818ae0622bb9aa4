package herberge.cli.realtime;

/**
 * A position in the event log of a house.
 *
 * @param epoch identifies the log; a restored or copied house has another one
 * @param seq the number of the last event that is not needed any more
 */
public record LogPosition(String epoch, long seq) {}
