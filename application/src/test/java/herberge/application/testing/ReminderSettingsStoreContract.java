package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.ReminderSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderType;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link ReminderSettingsStore} must do. */
public interface ReminderSettingsStoreContract extends StoresUnderTest {

    private StoredReminderSettings rules() {
        return inWork(() -> houseSettings().read());
    }

    private StoredReminderSettings set(ReminderSettings wanted) {
        StoredReminderSettings next = rules().changeTo(wanted, UserId.SYSTEM, NOON);
        doInWork(() -> houseSettings().save(next));
        return next;
    }

    /** There is only one row of settings, and other tests expect the defaults. */
    @AfterEach
    default void putBack() {
        if (!rules().settings().equals(ReminderSettings.DEFAULTS)) {
            set(ReminderSettings.DEFAULTS);
        }
    }

    @Test
    default void aHouseBeginsWithTheDefaults() {
        assertThat(rules().settings()).isEqualTo(ReminderSettings.DEFAULTS);
    }

    @Test
    default void keepsWhatIsSetForEachKind() {
        ReminderSettings settings = ReminderSettings.DEFAULTS;
        long days = 20;
        for (ReminderType type : ReminderType.values()) {
            if (type.isAutomatic()) {
                settings = settings.with(type, new Kind(days % 2 == 0, days++));
            }
        }

        StoredReminderSettings stored = set(settings);

        assertThat(rules()).isEqualTo(stored);
        assertThat(inWork(() -> houseSettings().lockForChange())).isEqualTo(stored);
    }

    @Test
    default void overwritesNothingThatNobodyHasSeen() {
        StoredReminderSettings seen = rules();
        set(ReminderSettings.DEFAULTS.with(ReminderType.INVOICE, new Kind(false, 1L)));

        assertThatThrownBy(() -> doInWork(
                        () -> houseSettings().save(seen.changeTo(ReminderSettings.DEFAULTS, UserId.SYSTEM, NOON))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void knowsWhetherTheRemindersFollow() {
        StoredReminderSettings first = set(ReminderSettings.DEFAULTS.with(ReminderType.INVOICE, new Kind(false, 1L)));
        assertThat(inWork(() -> houseSettings().isReconciliationPending())).isTrue();

        doInWork(() -> houseSettings().recordReconciliation(first.version()));
        assertThat(inWork(() -> houseSettings().isReconciliationPending())).isFalse();
        assertThat(rules()).as("following changes nothing of the settings").isEqualTo(first);

        set(ReminderSettings.DEFAULTS);
        doInWork(() -> houseSettings().recordReconciliation(first.version()));
        assertThat(inWork(() -> houseSettings().isReconciliationPending()))
                .as("they follow the former ones only")
                .isTrue();
    }

    @Test
    default void theLogTellsWhatWasSet() {
        StoredReminderSettings before = rules();
        set(ReminderSettings.DEFAULTS.with(ReminderType.PAYMENT, new Kind(true, 30L)));

        assertThat(inWork(() -> changeLog().since(EntityKind.REMINDER_SETTINGS, 1, before.version())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("paymentDaysAfterDeparture");
                    assertThat(change.from()).asString().isEqualTo("14");
                    assertThat(change.to()).asString().isEqualTo("30");
                });
    }
}
