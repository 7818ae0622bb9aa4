package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.PriceCatalog;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every catalogue of services must do. */
public interface ServicesContract extends PriceCatalogContract<ServiceDetails> {

    @Override
    default PriceCatalog<ServiceDetails> catalog() {
        return services();
    }

    @Override
    default ServiceDetails details(String name) {
        return new ServiceDetails(name, "Zeile 1\nZeile 2", ExtraKind.PER_PERSON_NIGHT, 950L, null, "food", true);
    }

    @Override
    default ServiceDetails otherDetails(String name) {
        return new ServiceDetails(name, null, ExtraKind.PERCENT_OF_TOTAL, null, new Percent(1_250), "service", false);
    }

    @Test
    default void countsServicesWithOtherVatCodes() {
        ServiceDetails details = new ServiceDetails("Sauna", null, ExtraKind.PER_STAY, 0L, null, "sauna", false);
        Set<String> others = Stream.of("food", "service").collect(Collectors.toSet());
        long before = inWork(() -> services().countWithVatOutside(others));

        inWork(() -> services().add(details, BY_SYSTEM));

        assertThat(inWork(() -> services().countWithVatOutside(others))).isEqualTo(before + 1);
        others.add("sauna");
        assertThat(inWork(() -> services().countWithVatOutside(others))).isEqualTo(before);
    }
}
