package herberge.application.reminder;

import herberge.application.shared.EntityView;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderType;
import herberge.domain.reminder.StoredReminderSettings;
import java.time.Instant;
import java.util.List;

/** The settings of automatic reminders as every answer shows them. */
public record ReminderSettingsView(
        boolean incompleteDataActive,
        long incompleteDataDaysBeforeArrival,
        boolean confirmationActive,
        long confirmationDaysAfterBooking,
        boolean checkInActive,
        long checkInDaysBeforeArrival,
        boolean invoiceActive,
        long invoiceDaysAfterDeparture,
        boolean paymentActive,
        long paymentDaysAfterDeparture,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView {

    public static ReminderSettingsView of(StoredReminderSettings rules) {
        ReminderSettings is = rules.settings();
        return new ReminderSettingsView(
                is.isActive(ReminderType.INCOMPLETE_DATA),
                is.days(ReminderType.INCOMPLETE_DATA),
                is.isActive(ReminderType.CONFIRMATION),
                is.days(ReminderType.CONFIRMATION),
                is.isActive(ReminderType.CHECK_IN),
                is.days(ReminderType.CHECK_IN),
                is.isActive(ReminderType.INVOICE),
                is.days(ReminderType.INVOICE),
                is.isActive(ReminderType.PAYMENT),
                is.days(ReminderType.PAYMENT),
                rules.version().value(),
                rules.authorship().createdAt(),
                rules.authorship().createdBy().value(),
                rules.authorship().updatedAt(),
                rules.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
