package herberge.application.catalog;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.price.PriceUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.RequestFault;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.VatRate;
import herberge.domain.price.VatRates;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class CatalogUseCasesTest {

    private static final Caller USER = new Caller(new UserId(2), "anna", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final CatalogUseCases<ServiceDetails, ServiceView> services = CatalogUseCases.of(
            CatalogKind.SERVICES,
            house.transactions(),
            new CatalogUseCases.Stores<>(house.services(), house.priceSettings(), house.eventLog()),
            house.changes(clock),
            clock);
    private final PriceUseCases prices = PriceUseCases.of(
            house.transactions(), house.priceSettings(), house.services(), house.changes(clock), clock);

    private static ServiceDetails service(String name, String vat) {
        return new ServiceDetails(name, null, ExtraKind.PER_STAY, 900L, null, vat, true);
    }

    private CatalogId added(String name, String vat) {
        Long id = services.addEntry()
                .add(USER, ChangeRequest.to(service(name, vat)))
                .view()
                .id();
        return new CatalogId(id == null ? -1 : id);
    }

    private static void assertRefused(ThrowingCallable call, Class<? extends Refusal.Reason> reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(reason));
    }

    @Test
    void aNameIsGivenOnce() {
        CatalogId sauna = added("Sauna", "service");
        CatalogId sledge = added("Sledge", "service");

        assertRefused(() -> added("Sauna", "service"), RequestFault.AlreadyExists.class);
        assertRefused(
                () -> services.changeEntry()
                        .change(USER, sledge, ChangeRequest.to(service("Sauna", "service"), Version.FIRST)),
                RequestFault.AlreadyExists.class);
        services.changeEntry().change(USER, sauna, ChangeRequest.to(service("Sauna", "food"), Version.FIRST));
        assertThat(services.readEntry().read(USER, sauna).vat()).isEqualTo("food");
    }

    @Test
    void anEntryHasAVatCodeOfTheSettings() {
        assertRefused(() -> added("Sauna", "sauna"), Refusal.Invalid.class);
    }

    @Test
    void aVatCodeStaysWhileAServiceHasIt() {
        PriceSettings all = PriceSettings.DEFAULTS;
        List<VatRate> rates = new ArrayList<>(all.vatRates().entries());
        rates.add(new VatRate("sauna", Percent.of(19), List.of(), null));
        change(rates, Version.FIRST);
        CatalogId sauna = added("Sauna", "sauna");

        Version second = Version.FIRST.next();
        assertRefused(() -> change(all.vatRates().entries(), second), Refusal.InUse.class);
        services.removeEntry().remove(USER, sauna, ChangeRequest.to(ServiceDetails.BLANK, Version.FIRST));
        change(all.vatRates().entries(), second);
        assertThat(prices.readSettings().read(USER).vatRates())
                .hasSameSizeAs(all.vatRates().entries());
    }

    private void change(List<VatRate> rates, Version version) {
        PriceSettings all = PriceSettings.DEFAULTS;
        prices.changeSettings()
                .change(
                        ADMIN,
                        ChangeRequest.to(
                                new PriceSettings(
                                        all.highSeasons(),
                                        all.memberDiscount(),
                                        new VatRates(rates),
                                        all.vatCodes(),
                                        all.touristTaxes()),
                                version));
    }
}
