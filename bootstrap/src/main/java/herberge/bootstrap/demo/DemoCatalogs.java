package herberge.bootstrap.demo;

import herberge.application.catalog.CatalogUseCases;
import herberge.application.catalog.DiscountView;
import herberge.application.catalog.ServiceView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Reduction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds services and discounts to the demo; one of each is not offered any more. */
record DemoCatalogs(
        CatalogUseCases<ServiceDetails, ServiceView> services,
        CatalogUseCases<DiscountDetails, DiscountView> discounts) {

    private static final List<ServiceDetails> SERVICES = List.of(
            priced("Frühstück", "7 bis 10 Uhr in der Stube", ExtraKind.PER_PERSON_NIGHT, 1_150, "breakfast"),
            priced("Hund", null, ExtraKind.PER_NIGHT, 500, "service"),
            priced("Bettwäsche", "bei Ankunft bezogen", ExtraKind.PER_PERSON, 1_200, "service"),
            priced("Sauna", null, ExtraKind.PER_STAY, 1_500, "service"),
            new ServiceDetails(
                    "Servicepauschale", null, ExtraKind.PERCENT_OF_TOTAL, null, Percent.of(5), "service", true),
            new ServiceDetails(
                    "Skipass", "seit dem Umbau nicht mehr", ExtraKind.PER_PERSON, 3_900L, null, "none", false));

    private static final List<DiscountDetails> DISCOUNTS = List.of(
            percentage("Ab sieben Nächten", 10, PercentBase.OVERNIGHT, true),
            new DiscountDetails("Gutschein", Reduction.Kind.FIXED, null, 2_500L, PercentBase.TOTAL, true),
            percentage("Eröffnung", 20, PercentBase.TOTAL, false));

    private static ServiceDetails priced(
            String name, @Nullable String description, ExtraKind kind, long cents, String vat) {
        return new ServiceDetails(name, description, kind, cents, null, vat, true);
    }

    private static DiscountDetails percentage(String name, int percent, PercentBase base, boolean active) {
        return new DiscountDetails(name, Reduction.Kind.PERCENT, Percent.of(percent), null, base, active);
    }

    void add(Caller caller) {
        SERVICES.forEach(service -> services.addEntry().add(caller, ChangeRequest.to(service)));
        DISCOUNTS.forEach(discount -> discounts.addEntry().add(caller, ChangeRequest.to(discount)));
    }
}
