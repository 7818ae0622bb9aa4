package herberge.application.shared;

/** A place in the event log: all events up to {@code seq} of the log named {@code epoch}. */
public record LogPosition(String epoch, long seq) {}
