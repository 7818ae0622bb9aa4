package herberge.application.reminder;

import herberge.domain.reminder.MissingData;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderSubject;
import herberge.domain.reminder.ReminderWording;
import java.util.stream.Collectors;

/** The titles and descriptions of automatic reminders in English. */
public enum ReminderTexts implements ReminderWording {
    ENGLISH;

    @Override
    public String title(ReminderSubject subject) {
        String task = switch (subject.type()) {
            case INCOMPLETE_DATA -> "Complete the guest's data";
            case CONFIRMATION -> "Send the confirmation";
            case CHECK_IN -> "Prepare the check-in";
            case INVOICE -> "Send the invoice";
            case PAYMENT -> "Check the payment";
            case MANUAL -> throw new IllegalArgumentException("manual reminders have no generated title");
        };
        return truncate(task + ": " + subject.number().value() + ", " + subject.guest());
    }

    /** Truncates a title, because names may be longer than the limit. */
    private static String truncate(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= ReminderDetails.MAX_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, ReminderDetails.MAX_TITLE - 1)) + "…";
    }

    @Override
    public String description(ReminderSubject subject) {
        String nights = "Stay from " + subject.stay().checkIn() + " to "
                + subject.stay().checkOut() + ", party of " + subject.partySize() + ".";
        return subject.missing().isEmpty()
                ? nights
                : subject.missing().stream()
                        .map(ReminderTexts::name)
                        .collect(Collectors.joining(", ", "Missing: ", ".\n" + nights));
    }

    private static String name(MissingData data) {
        return switch (data) {
            case STREET -> "street";
            case POSTAL_CODE -> "postal code";
            case CITY -> "city";
            case EMAIL -> "e-mail";
            case PHONE -> "phone";
        };
    }
}
