package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.PriceCatalog;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Reduction;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every catalogue of discounts must do. */
public interface DiscountsContract extends PriceCatalogContract<DiscountDetails> {

    @Override
    default PriceCatalog<DiscountDetails> catalog() {
        return discounts();
    }

    @Override
    default DiscountDetails details(String name) {
        return new DiscountDetails(name, Reduction.Kind.FIXED, null, 2_000L, PercentBase.TOTAL, true);
    }

    @Override
    default DiscountDetails otherDetails(String name) {
        return new DiscountDetails(name, Reduction.Kind.PERCENT, new Percent(725), null, PercentBase.OVERNIGHT, false);
    }

    @Test
    default void hasNoVatCodes() {
        assertThat(inWork(() -> discounts().countWithVatOutside(Set.of()))).isZero();
    }
}
