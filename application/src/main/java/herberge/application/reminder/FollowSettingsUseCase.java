package herberge.application.reminder;

import herberge.application.port.HouseSettings;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.reminder.ReminderRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class FollowSettingsUseCase implements FollowSettings {

    private static final Caller SYSTEM = Caller.system("reminder-settings");

    /** Whoever still read the former settings has written by then. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final HouseSettings settings;
    private final ReminderPass pass;
    private final Clock clock;

    FollowSettingsUseCase(Transactions transactions, HouseSettings settings, ReminderPass pass, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.pass = pass;
        this.clock = clock;
    }

    @Override
    public void follow() {
        Instant now = clock.instant();
        Optional<ReminderRules> changed = transactions.reading(
                SYSTEM, () -> settings.remindersBehind() ? Optional.of(settings.reminders()) : Optional.empty());
        changed.filter(rules -> !rules.authorship().updatedAt().plus(PAUSE).isAfter(now))
                .ifPresent(this::follow);
    }

    private void follow(ReminderRules rules) {
        pass.run();
        transactions.required(SYSTEM, () -> {
            settings.remindersFollow(rules.version());
            return rules;
        });
    }
}
