package herberge.domain.price;

import static java.util.Objects.requireNonNull;

import herberge.domain.price.PriceLine.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the lines of what the house supplies: nights, cleaning, extras and tourist tax. The VAT rate is that of the day on
 * which the supply ends.
 */
final class SupplyLines {

    private final PriceInput input;
    private final PriceSettings settings;

    SupplyLines(PriceInput input, PriceSettings settings) {
        this.input = input;
        this.settings = settings;
    }

    /** What nights of one line have in common. */
    private record NightRate(long cents, List<VatRates.Part> vat) {}

    /** Each night has the season of its own date, and the VAT rate of the day after it. */
    List<PriceLine> overnight() {
        String code = requireNonNull(settings.vatCodes().overnight());
        List<PriceLine> lines = new ArrayList<>();
        for (Nights<NightRate> nights : Nights.of(input.stay(), night -> nightRate(night, code))) {
            long cents = nights.value().cents();
            PriceLineRule rule =
                    settings.isHighSeason(nights.first()) ? PriceLineRule.HIGH_SEASON : PriceLineRule.LOW_SEASON;
            List<Figure> figures = List.of(Figure.of("nights", nights.count()), Figure.of("nightCents", cents));
            PriceLine line = new PriceLine(rule, null, nights.count(), cents, "", Percent.ZERO, figures);
            lines.addAll(divided(line, nights.value().vat()));
        }
        return lines;
    }

    private NightRate nightRate(LocalDate night, String code) {
        RoomRates room = input.ratesOn(night);
        long cents = settings.isHighSeason(night) ? room.highSeasonCents() : room.lowSeasonCents();
        return new NightRate(cents, vatOfNight(night, code));
    }

    private List<VatRates.Part> vatOfNight(LocalDate night, String code) {
        return settings.vatRates().parts(code, night.plusDays(1));
    }

    private List<VatRates.Part> vatOfStay(String code) {
        return settings.vatRates().parts(code, input.stay().checkOut());
    }

    /** Each room is cleaned once, when the party has left it. */
    List<PriceLine> cleaning() {
        List<PriceLine> lines = new ArrayList<>();
        for (PriceInput.RoomNights room : input.rooms()) {
            long cents = room.rates().cleaningCents();
            if (cents > 0) {
                List<Figure> figures = List.of(Figure.of("cleaningCents", cents));
                PriceLine line = new PriceLine(PriceLineRule.FINAL_CLEANING, null, 1, cents, "", Percent.ZERO, figures);
                lines.addAll(divided(
                        line, vatOfStay(requireNonNull(settings.vatCodes().cleaning()))));
            }
        }
        return lines;
    }

    /** The lines of an extra with a price. */
    List<PriceLine> priced(Extra extra) {
        ExtraKind kind = requireNonNull(extra.kind());
        String code = requireNonNull(extra.vat());
        List<Nights<List<VatRates.Part>>> groups = kind.isPerNight()
                ? Nights.of(input.stay(), night -> vatOfNight(night, code))
                : List.of(new Nights<>(input.stay().checkIn(), 1, vatOfStay(code)));
        long cents = requireNonNull(extra.priceCents());
        List<PriceLine> lines = new ArrayList<>();
        for (Nights<List<VatRates.Part>> nights : groups) {
            List<Figure> figures =
                    new ArrayList<>(List.of(Figure.of("priceCents", cents), Figure.of("quantity", extra.quantity())));
            if (kind.isPerPerson()) {
                figures.add(Figure.of("persons", input.persons()));
            }
            if (kind.isPerNight()) {
                figures.add(Figure.of("nights", nights.count()));
            }
            long quantity = extra.quantity() * nights.count() * (kind.isPerPerson() ? input.persons() : 1);
            PriceLine line =
                    new PriceLine(PriceLineRule.of(kind), extra.name(), quantity, cents, "", Percent.ZERO, figures);
            lines.addAll(divided(line, nights.value()));
        }
        return lines;
    }

    /** The lines of an extra that is a percentage of {@code baseCents}. */
    List<PriceLine> percentage(Extra extra, long baseCents) {
        Percent percent = requireNonNull(extra.percent());
        PriceLine line = new PriceLine(
                PriceLineRule.of(requireNonNull(extra.kind())),
                extra.name(),
                1,
                percent.of(baseCents),
                "",
                Percent.ZERO,
                List.of(Figure.of(percent), Figure.of("baseCents", baseCents)));
        return divided(line, vatOfStay(requireNonNull(extra.vat())));
    }

    /** One line per part of the VAT code; the price of a unit is divided, so that quantity times unit stays exact. */
    static List<PriceLine> divided(PriceLine line, List<VatRates.Part> vat) {
        long[] units = Proportion.distribute(
                line.unitCents(), vat.stream().mapToLong(VatRates.Part::share).toArray());
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            VatRates.Part part = vat.get(i);
            lines.add(new PriceLine(
                    line.rule(), line.name(), line.quantity(), units[i], part.code(), part.percent(), line.figures()));
        }
        return lines;
    }

    /** An agreed total where everything else costs nothing, so that there is no proportion. */
    List<PriceLine> agreed(long cents, List<Figure> figures) {
        PriceLine line = new PriceLine(PriceLineRule.AGREED_TOTAL, null, 1, cents, "", Percent.ZERO, figures);
        return divided(line, vatOfStay(requireNonNull(settings.vatCodes().overnight())));
    }
}
