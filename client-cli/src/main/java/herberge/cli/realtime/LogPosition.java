package herberge.cli.realtime;

/**
 * A place in the log of a house's changes.
 *
 * @param epoch names the log; a restored or copied house has another one
 * @param seq   the last change that is needed no more
 */
public record LogPosition(String epoch, long seq) {}
