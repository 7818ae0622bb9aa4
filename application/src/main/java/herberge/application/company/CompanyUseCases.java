package herberge.application.company;

import herberge.application.port.CompanySettingsStore;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.company.CompanySettings;
import java.time.Clock;

/** The use cases of the settings of the company. Built once, by bootstrap. */
public record CompanyUseCases(ReadCompanySettings readSettings, ChangeCompanySettings changeSettings) {

    /** Shows the settings of the company. */
    @FunctionalInterface
    public interface ReadCompanySettings {
        CompanySettingsView read(Caller caller);
    }

    /** Sets what invoices say about the company. Administrators only. */
    @FunctionalInterface
    public interface ChangeCompanySettings {
        ChangeResult<CompanySettingsView> change(Caller caller, ChangeRequest<CompanySettings> request);
    }

    public static CompanyUseCases of(
            Transactions transactions, CompanySettingsStore settings, ChangeExecutor changes, Clock clock) {
        return new CompanyUseCases(
                caller -> transactions.read(caller, () -> CompanySettingsView.of(settings.read())),
                new ChangeCompanySettingsUseCase(changes, settings, clock));
    }
}
