package herberge.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReminderSettingsTest {

    private static List<Fault> faults(ReminderType type, @Nullable Long days) {
        Faults faults = new Faults();
        ReminderSettings.DEFAULTS.with(type, new Kind(true, days)).check(faults);
        return faults.found();
    }

    @Test
    void theDefaultsAreSound() {
        assertThat(faults(ReminderType.PAYMENT, 14L)).isEmpty();
        assertThat(faults(ReminderType.PAYMENT, 0L)).isEmpty();
        assertThat(faults(ReminderType.PAYMENT, 365L)).isEmpty();
    }

    @Test
    void refusesDaysThatAreNone() {
        assertThat(faults(ReminderType.PAYMENT, null))
                .extracting(Fault::field, Fault::violation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Field.of("days").part("payment"), ValueViolation.REQUIRED));
        assertThat(faults(ReminderType.CHECK_IN, -1L)).extracting(Fault::code).containsExactly("out-of-range");
        assertThat(faults(ReminderType.INVOICE, 366L)).extracting(Fault::code).containsExactly("out-of-range");
    }

    @Test
    void setsEachAutomaticKindAndNoOther() {
        assertThatThrownBy(() -> new ReminderSettings(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
