package herberge.domain.reminder;

/** Makes the texts of automatic reminders. The domain has none of its own. */
public interface ReminderWording {

    /** The title; at most {@link ReminderDetails#MAX_TITLE} characters. */
    String title(ReminderSubject subject);

    /** The description; may have several lines. */
    String description(ReminderSubject subject);
}
