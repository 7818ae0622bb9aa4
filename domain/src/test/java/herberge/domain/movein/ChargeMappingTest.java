package herberge.domain.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.price.Percent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeMappingTest {

    private final ChargeMapping mapping = new ChargeMapping(
            Map.of(2L, row("service_templates", "name", "Hund", "price", 20.0)),
            Map.of(1L, row("discount_templates", "name", "Kurz", "discount_type", "percent", "discount_value", 12.5)));

    private static LegacyRow row(String table, @Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new LegacyRow(table, 7, values);
    }

    private static RowNotes notes(String table, @Nullable Object... pairs) {
        return new RowNotes(row(table, pairs));
    }

    @Test
    void takesServicesAndDiscountsThatWereTyped() {
        RowNotes fixed = notes("additional_services", "service_name", " Hund ", "service_price", 15.005);
        RowNotes percent = notes(
                "additional_services",
                "service_name",
                "Kurtaxe",
                "service_price",
                0.0,
                "price_type",
                "percent",
                "original_value",
                5L,
                "applies_to",
                "total_price");
        RowNotes discount =
                notes("discounts", "discount_name", "Kurz", "discount_type", "fixed", "discount_value", 20L);

        assertThat(mapping.freeService(fixed)).isEqualTo(new LegacyCharge("Hund", 1_501, null, false, true));
        assertThat(mapping.freeService(percent)).isEqualTo(new LegacyCharge("Kurtaxe", 0, Percent.of(5), true, true));
        assertThat(mapping.freeDiscount(discount)).isEqualTo(new LegacyCharge("Kurz", 2_000, null, true, false));
        assertThat(percent.fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void saysThatThePriceOfATemplateIsAssumed() {
        RowNotes service = notes("booking_services", "service_template_id", 2L);
        RowNotes discount = notes("booking_discounts", "discount_template_id", 1L);

        assertThat(mapping.linkedService(service)).isEqualTo(new LegacyCharge("Hund", 2_000, null, false, true));
        assertThat(mapping.linkedDiscount(discount))
                .isEqualTo(new LegacyCharge("Kurz", 0, new Percent(1_250), true, false));
        assertThat(Rows.rules(service)).containsExactly("price-assumed");
        assertThat(Rows.rules(discount)).containsExactly("price-assumed");
    }

    @Test
    void takesThePriceThatALinkHas() {
        RowNotes sold = notes("booking_services", "service_template_id", 2L, "calculated_price", 17.5);

        assertThat(mapping.linkedService(sold)).isEqualTo(new LegacyCharge("Hund", 1_750, null, false, true));
        assertThat(sold.fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void losesALinkToNothing() {
        RowNotes dangling = notes("booking_services", "service_template_id", 99L);

        assertThat(mapping.linkedService(dangling)).isNull();
        assertThat(dangling.fate()).isEqualTo(Fate.LOSS);
        assertThat(Rows.rules(dangling)).containsExactly("unknown-template");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.POSITIVE_INFINITY, Double.NaN, 1e12})
    void losesWhatIsNoAmount(double amount) {
        RowNotes service = notes("additional_services", "service_name", "Hund", "service_price", amount);

        assertThat(mapping.freeService(service)).isNull();
        assertThat(Rows.rules(service)).containsExactly("no-amount");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 100.5, 7.123})
    void losesWhatIsNoPercentage(double percent) {
        RowNotes discount =
                notes("discounts", "discount_name", "Kurz", "discount_type", "percent", "discount_value", percent);

        assertThat(mapping.freeDiscount(discount)).isNull();
        assertThat(Rows.rules(discount)).containsExactly("no-amount");
    }
}
