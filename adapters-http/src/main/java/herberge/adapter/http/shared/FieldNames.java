package herberge.adapter.http.shared;

import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates between the fields of the domain and their names in the API. Most names are the same. The API has a number
 * of days for each type of reminder, with a name of its own.
 */
public final class FieldNames {

    private static final Map<Field, String> DAYS = Stream.of(ReminderType.values())
            .filter(ReminderType::isAutomatic)
            .collect(Collectors.toUnmodifiableMap(ReminderSettings::daysField, FieldNames::days));

    private static final Map<String, Field> FIELDS = Stream.of(ReminderType.values())
            .filter(ReminderType::isAutomatic)
            .collect(Collectors.toUnmodifiableMap(FieldNames::days, ReminderSettings::daysField));

    private FieldNames() {}

    /** The API field that switches a type of reminder on or off. */
    public static String active(ReminderType type) {
        return switch (type) {
            case INCOMPLETE_DATA -> "incompleteDataActive";
            case CONFIRMATION -> "confirmationActive";
            case CHECK_IN -> "checkInActive";
            case INVOICE -> "invoiceActive";
            case PAYMENT -> "paymentActive";
            case MANUAL -> throw new IllegalArgumentException("there is no setting for manual reminders");
        };
    }

    /** The API field with the number of days of a type of reminder. */
    public static String days(ReminderType type) {
        return switch (type) {
            case INCOMPLETE_DATA -> "incompleteDataDaysBeforeArrival";
            case CONFIRMATION -> "confirmationDaysAfterBooking";
            case CHECK_IN -> "checkInDaysBeforeArrival";
            case INVOICE -> "invoiceDaysAfterDeparture";
            case PAYMENT -> "paymentDaysAfterDeparture";
            case MANUAL -> throw new IllegalArgumentException("there is no setting for manual reminders");
        };
    }

    /** The field with this name in the API. */
    static Field field(Field parent, String name) {
        Field found = parent.equals(Field.WHOLE) ? FIELDS.get(name) : null;
        return found == null ? parent.part(name) : found;
    }

    /** The JSON Pointer (RFC 6901) of a value; the name of a parameter or header. */
    static String pointer(Field field) {
        String days = DAYS.get(field);
        List<String> path = days == null ? field.path() : List.of(days);
        return switch (field.kind()) {
            case VALUE -> path.stream().map(name -> "/" + escape(name)).collect(Collectors.joining());
            case OPTION -> path.get(0);
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
