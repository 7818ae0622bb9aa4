package herberge.application.price;

import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.price.PriceUseCases.ChangePriceSettings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.shared.Refusal.InUse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class ChangePriceSettingsUseCase implements ChangePriceSettings {

    private final ChangeExecutor changes;
    private final PriceSettingsStore settings;
    private final PriceCatalog<ServiceDetails> services;
    private final Clock clock;

    ChangePriceSettingsUseCase(
            ChangeExecutor changes, PriceSettingsStore settings, PriceCatalog<ServiceDetails> services, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PriceSettingsView> change(Caller caller, ChangeRequest<PriceSettings> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, target(), request, (rules, faults) -> {
            PriceSettings requested = request.appliedTo(rules.settings());
            requested.check(faults);
            faults.refuseIfAny(usesWithoutCode(requested).stream().toList());
            return PriceSettingsView.of(save(rules, requested, caller, now));
        });
    }

    /** A VAT code stays as long as a service has it, also an inactive one, or an extra of a booking. */
    private Optional<InUse> usesWithoutCode(PriceSettings requested) {
        Set<String> codes = requested.vatRates().codes();
        List<InUse.Reference> uses = Stream.of(
                        new InUse.Reference(EntityKind.SERVICE.code(), services.countWithVatOutside(codes)),
                        new InUse.Reference(EntityKind.BOOKING.code(), settings.countBookingsWithVatOutside(codes)))
                .filter(use -> use.count() > 0)
                .toList();
        return uses.isEmpty() ? Optional.empty() : Optional.of(new InUse(uses));
    }

    private ChangeTarget<StoredPriceSettings> target() {
        return new ChangeTarget<>(
                EntityKind.PRICE_SETTINGS,
                1,
                () -> Optional.of(settings.lockForChange()),
                StoredPriceSettings::version,
                PriceSettingsView::of);
    }

    private StoredPriceSettings save(StoredPriceSettings rules, PriceSettings requested, Caller caller, Instant now) {
        if (requested.equals(rules.settings())) {
            return rules;
        }
        StoredPriceSettings next = rules.changeTo(requested, caller.userId(), now);
        settings.save(next);
        return next;
    }
}
