package herberge.application.price;

import herberge.application.port.PriceSettingsStore;
import herberge.application.price.PriceUseCases.ChangePriceSettings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.price.PriceRules;
import herberge.domain.price.PriceSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

final class ChangePriceSettingsUseCase implements ChangePriceSettings {

    private final ChangeExecutor changes;
    private final PriceSettingsStore settings;
    private final Clock clock;

    ChangePriceSettingsUseCase(ChangeExecutor changes, PriceSettingsStore settings, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PriceSettingsView> change(Caller caller, ChangeRequest<PriceSettings> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, target(), request, (rules, faults) -> {
            PriceSettings requested = request.appliedTo(rules.settings());
            requested.check(faults);
            faults.refuseIfAny();
            return PriceSettingsView.of(save(rules, requested, caller, now));
        });
    }

    private ChangeTarget<PriceRules> target() {
        return new ChangeTarget<>(
                EntityKind.PRICE_SETTINGS,
                1,
                () -> Optional.of(settings.lockForChange()),
                PriceRules::version,
                PriceSettingsView::of);
    }

    private PriceRules save(PriceRules rules, PriceSettings requested, Caller caller, Instant now) {
        if (requested.equals(rules.settings())) {
            return rules;
        }
        PriceRules next = rules.changeTo(requested, caller.userId(), now);
        settings.save(next);
        return next;
    }
}
