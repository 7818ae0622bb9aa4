package herberge.application.price;

import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.PriceSettings;
import java.time.Clock;

/** The use cases of the settings of prices. Built once, by bootstrap. */
public record PriceUseCases(ReadPriceSettings readSettings, ChangePriceSettings changeSettings) {

    /** Shows the settings of prices. */
    @FunctionalInterface
    public interface ReadPriceSettings {
        PriceSettingsView read(Caller caller);
    }

    /** Sets what prices are computed from. Administrators only. */
    @FunctionalInterface
    public interface ChangePriceSettings {
        ChangeResult<PriceSettingsView> change(Caller caller, ChangeRequest<PriceSettings> request);
    }

    public static PriceUseCases of(
            Transactions transactions,
            PriceSettingsStore settings,
            PriceCatalog<ServiceDetails> services,
            ChangeExecutor changes,
            Clock clock) {
        return new PriceUseCases(
                caller -> transactions.read(caller, () -> PriceSettingsView.of(settings.read())),
                new ChangePriceSettingsUseCase(changes, settings, services, clock));
    }
}
