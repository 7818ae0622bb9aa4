package herberge.adapter.http.price;

import herberge.adapter.http.shared.JsonFields;
import herberge.domain.price.DaysOfYear;
import herberge.domain.price.MemberDiscount;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceSettings.VatCodes;
import herberge.domain.price.TouristTax;
import herberge.domain.price.VatRate;
import herberge.domain.price.VatRates;
import java.util.List;

/** The settings of prices as requests have them. A list is replaced as a whole. */
final class PriceSettingsFields {

    private PriceSettingsFields() {}

    static PriceSettings settings(JsonFields in, PriceSettings current) {
        return new PriceSettings(
                in.objects("highSeasons", PriceSettings.MAX_SEASONS, current.highSeasons(), PriceSettingsFields::days),
                in.object("memberDiscount", current.memberDiscount(), PriceSettingsFields::discount),
                new VatRates(in.objects(
                        "vatRates", VatRates.MAX_ENTRIES, current.vatRates().entries(), PriceSettingsFields::rate)),
                in.object("vatCodes", current.vatCodes(), PriceSettingsFields::codes),
                in.objects(
                        "touristTaxes", TouristTax.MAX_TAXES, current.touristTaxes(), PriceSettingsFields::touristTax));
    }

    private static DaysOfYear days(JsonFields in) {
        return new DaysOfYear(in.text("from", null), in.text("to", null));
    }

    private static MemberDiscount discount(JsonFields in, MemberDiscount current) {
        return new MemberDiscount(
                in.flag("active", current.active()),
                PriceFields.percent(in, current.percent()),
                PriceFields.base(in, current.base()));
    }

    private static VatRate rate(JsonFields in) {
        return new VatRate(
                in.text("code", null),
                PriceFields.percent(in, null),
                in.objects("split", VatRate.MAX_SHARES, List.of(), PriceSettingsFields::share),
                in.date("from", null));
    }

    private static VatRate.Share share(JsonFields in) {
        return new VatRate.Share(in.text("code", null), PriceFields.percent(in, null));
    }

    private static VatCodes codes(JsonFields in, VatCodes current) {
        return new VatCodes(in.text("overnight", current.overnight()), in.text("cleaning", current.cleaning()));
    }

    private static TouristTax touristTax(JsonFields in) {
        return new TouristTax(
                in.text("location", null),
                in.date("from", null),
                in.number("adultFrom", null),
                in.number("childFrom", null),
                in.number("childCentsPerNight", null),
                in.number("centsPerNight", null),
                in.objects("seasons", TouristTax.MAX_SEASONS, List.of(), PriceSettingsFields::taxSeason));
    }

    private static TouristTax.Season taxSeason(JsonFields in) {
        return new TouristTax.Season(days(in), in.number("centsPerNight", null), in.number("childCentsPerNight", null));
    }
}
