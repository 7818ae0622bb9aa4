package herberge.domain.movein;

import herberge.domain.price.Percent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of services and discounts of bookings. A row that only names a template has the name and the price that the
 * template has today, not those that were sold: the report says so.
 *
 * @param services  the rows of table {@code service_templates}, by key
 * @param discounts the rows of table {@code discount_templates}, by key
 */
public record ChargeMapping(Map<Long, LegacyRow> services, Map<Long, LegacyRow> discounts) {

    public ChargeMapping {
        services = Map.copyOf(services);
        discounts = Map.copyOf(discounts);
    }

    /** A row of table {@code additional_services}; null without a usable amount. */
    public @Nullable LegacyCharge freeService(RowNotes notes) {
        LegacyRow row = notes.row();
        String value = isPercent(row, "price_type") ? "original_value" : "service_price";
        return charge(notes, name(notes, "service_name"), row, "price_type", value, true);
    }

    /** A row of table {@code discounts}; null without a usable amount. */
    public @Nullable LegacyCharge freeDiscount(RowNotes notes) {
        return charge(notes, name(notes, "discount_name"), notes.row(), "discount_type", "discount_value", false);
    }

    /** A row of table {@code booking_services}; null without a usable amount. */
    public @Nullable LegacyCharge linkedService(RowNotes notes) {
        LegacyRow template = template(notes, services, "service_template_id");
        if (template == null) {
            return null;
        }
        String name = template.text("name");
        OptionalLong sold = LegacyMoney.cents(notes.row().value("calculated_price"));
        if (sold.isPresent() && sold.getAsLong() >= 0) {
            return new LegacyCharge(name, sold.getAsLong(), null, false, true);
        }
        LegacyCharge charge = charge(notes, name, template, "price_type", "price", true);
        return assumed(notes, "service_template_id", charge, template.value("price"));
    }

    /** A row of table {@code booking_discounts}; null without a usable amount. */
    public @Nullable LegacyCharge linkedDiscount(RowNotes notes) {
        LegacyRow template = template(notes, discounts, "discount_template_id");
        if (template == null) {
            return null;
        }
        LegacyCharge charge = charge(notes, template.text("name"), template, "discount_type", "discount_value", false);
        return assumed(notes, "discount_template_id", charge, template.value("discount_value"));
    }

    private static @Nullable LegacyCharge assumed(
            RowNotes notes, String column, @Nullable LegacyCharge charge, @Nullable Object value) {
        if (charge != null) {
            notes.repair("price-assumed", column, notes.row().value(column), charge.name() + " " + value);
        }
        return charge;
    }

    private static @Nullable LegacyRow template(RowNotes notes, Map<Long, LegacyRow> templates, String column) {
        Long key = notes.row().number(column);
        LegacyRow template = key == null ? null : templates.get(key);
        if (template == null) {
            notes.lose("unknown-template", column, notes.row().value(column));
        }
        return template;
    }

    private static @Nullable String name(RowNotes notes, String column) {
        return new LegacyText(notes).line(column, 100);
    }

    private static boolean isPercent(LegacyRow row, String type) {
        return "percent".equals(row.text(type));
    }

    private static @Nullable LegacyCharge charge(
            RowNotes notes, @Nullable String name, LegacyRow row, String type, String value, boolean service) {
        boolean ofTotal = "total_price".equals(row.text("applies_to")) || !service;
        if (isPercent(row, type)) {
            Optional<Percent> percent = percent(row.value(value));
            if (percent.isPresent()) {
                return new LegacyCharge(name, 0, percent.get(), ofTotal, service);
            }
        } else {
            OptionalLong cents = LegacyMoney.cents(row.value(value));
            if (cents.isPresent() && cents.getAsLong() >= 0) {
                return new LegacyCharge(name, cents.getAsLong(), null, ofTotal, service);
            }
        }
        notes.lose("no-amount", value, row.value(value));
        return null;
    }

    private static Optional<Percent> percent(@Nullable Object value) {
        if (value instanceof Double real && !real.isNaN() && !real.isInfinite()) {
            BigDecimal shortest = BigDecimal.valueOf(real).stripTrailingZeros();
            return Percent.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
        }
        return value instanceof Long whole ? Percent.of(BigDecimal.valueOf(whole)) : Optional.empty();
    }
}
