package herberge.application.shared;

/** A slice of a list, and the place in the event log that it includes at least. */
public record Page<T>(Slice<T> slice, LogPosition position) {}
