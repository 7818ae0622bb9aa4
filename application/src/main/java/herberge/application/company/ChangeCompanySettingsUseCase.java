package herberge.application.company;

import herberge.application.company.CompanyUseCases.ChangeCompanySettings;
import herberge.application.port.CompanySettingsStore;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.StoredCompanySettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

final class ChangeCompanySettingsUseCase implements ChangeCompanySettings {

    private final ChangeExecutor changes;
    private final CompanySettingsStore settings;
    private final Clock clock;

    ChangeCompanySettingsUseCase(ChangeExecutor changes, CompanySettingsStore settings, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ChangeResult<CompanySettingsView> change(Caller caller, ChangeRequest<CompanySettings> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, target(), request, (company, faults) -> {
            CompanySettings requested = request.appliedTo(company.settings());
            requested.check(faults);
            faults.refuseIfAny();
            return CompanySettingsView.of(save(company, requested, caller, now));
        });
    }

    private ChangeTarget<StoredCompanySettings> target() {
        return new ChangeTarget<>(
                EntityKind.COMPANY_SETTINGS,
                1,
                () -> Optional.of(settings.lockForChange()),
                StoredCompanySettings::version,
                CompanySettingsView::of);
    }

    private StoredCompanySettings save(
            StoredCompanySettings company, CompanySettings requested, Caller caller, Instant now) {
        if (requested.equals(company.settings())) {
            return company;
        }
        StoredCompanySettings next = company.changeTo(requested, caller.userId(), now);
        settings.save(next);
        return next;
    }
}
