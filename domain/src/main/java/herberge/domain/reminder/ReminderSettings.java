package herberge.domain.reminder;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which types of automatic reminders the house wants, and the number of days for each. {@link #check} finds invalid
 * values.
 */
public record ReminderSettings(Map<ReminderType, Kind> kinds) {

    /**
     * The setting of one type.
     *
     * @param days before the arrival, after the reminder was first called for, or after the departure; see {@link
     *             AutomaticReminders}
     */
    public record Kind(boolean active, @Nullable Long days) {}

    public static final int MAX_DAYS = 365;

    private static final Set<ReminderType> AUTOMATIC =
            Stream.of(ReminderType.values()).filter(ReminderType::isAutomatic).collect(Collectors.toUnmodifiableSet());

    /** The settings of a new house. */
    public static final ReminderSettings DEFAULTS = new ReminderSettings(Map.of(
            ReminderType.INCOMPLETE_DATA, new Kind(true, 7L),
            ReminderType.CONFIRMATION, new Kind(true, 1L),
            ReminderType.CHECK_IN, new Kind(true, 1L),
            ReminderType.INVOICE, new Kind(true, 1L),
            ReminderType.PAYMENT, new Kind(true, 14L)));

    public ReminderSettings {
        if (!kinds.keySet().equals(AUTOMATIC)) {
            throw new IllegalArgumentException(
                    "settings must contain each automatic type and no other: " + kinds.keySet());
        }
        kinds = Map.copyOf(kinds);
    }

    public ReminderSettings with(ReminderType type, Kind kind) {
        Map<ReminderType, Kind> other = new EnumMap<>(kinds);
        other.put(type, kind);
        return new ReminderSettings(other);
    }

    public boolean isActive(ReminderType type) {
        return of(type).active();
    }

    public long days(ReminderType type) {
        Long days = of(type).days();
        if (days == null) {
            throw new IllegalStateException("the settings have not been checked");
        }
        return days;
    }

    public Kind of(ReminderType type) {
        Kind kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("there is no setting for " + type);
        }
        return kind;
    }

    public void check(Faults faults) {
        for (ReminderType type : ReminderType.values()) {
            if (type.isAutomatic()) {
                faults.checkRange(daysField(type), of(type).days(), 0, MAX_DAYS);
            }
        }
    }

    /** The number of days of a type. */
    public static Field daysField(ReminderType type) {
        return Field.of("days").part(type.code());
    }
}
