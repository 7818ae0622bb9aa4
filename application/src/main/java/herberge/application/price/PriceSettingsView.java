package herberge.application.price;

import herberge.application.shared.EntityView;
import herberge.domain.price.DaysOfYear;
import herberge.domain.price.Percent;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.price.TouristTax;
import herberge.domain.price.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of prices as every answer shows them. */
public record PriceSettingsView(
        List<DaysOfYear> highSeasons,
        Discount memberDiscount,
        List<Rate> vatRates,
        PriceSettings.VatCodes vatCodes,
        List<Tax> touristTaxes,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView {

    public record Discount(boolean active, @Nullable BigDecimal percent, String base) {}

    public record Rate(
            @Nullable String code,
            @Nullable BigDecimal percent,
            List<Share> split,
            @Nullable LocalDate from) {}

    public record Share(@Nullable String code, @Nullable BigDecimal percent) {}

    public record Tax(
            @Nullable String location,
            @Nullable LocalDate from,
            @Nullable Long adultFrom,
            @Nullable Long childFrom,
            @Nullable Long childCentsPerNight,
            @Nullable Long centsPerNight,
            List<Season> seasons) {}

    public record Season(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long centsPerNight,
            @Nullable Long childCentsPerNight) {}

    public static PriceSettingsView of(StoredPriceSettings rules) {
        PriceSettings settings = rules.settings();
        return new PriceSettingsView(
                settings.highSeasons(),
                new Discount(
                        settings.memberDiscount().active(),
                        value(settings.memberDiscount().percent()),
                        settings.memberDiscount().base().code()),
                settings.vatRates().entries().stream()
                        .map(PriceSettingsView::rate)
                        .toList(),
                settings.vatCodes(),
                settings.touristTaxes().stream().map(PriceSettingsView::tax).toList(),
                rules.version().value(),
                rules.authorship().createdAt(),
                rules.authorship().createdBy().value(),
                rules.authorship().updatedAt(),
                rules.authorship().updatedBy().value());
    }

    private static Rate rate(VatRate rate) {
        return new Rate(
                rate.code(),
                value(rate.percent()),
                rate.split().stream()
                        .map(share -> new Share(share.code(), value(share.percent())))
                        .toList(),
                rate.from());
    }

    private static Tax tax(TouristTax tax) {
        return new Tax(
                tax.location(),
                tax.from(),
                tax.adultFrom(),
                tax.childFrom(),
                tax.childCentsPerNight(),
                tax.centsPerNight(),
                tax.seasons().stream()
                        .map(season -> new Season(
                                season.days().from(),
                                season.days().to(),
                                season.centsPerNight(),
                                season.childCentsPerNight()))
                        .toList());
    }

    private static @Nullable BigDecimal value(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
