package herberge.domain.reminder;

/** Identifies a reminder. */
public record ReminderId(long value) {}
