package herberge.domain.reminder;

/** Names a reminder. */
public record ReminderId(long value) {}
