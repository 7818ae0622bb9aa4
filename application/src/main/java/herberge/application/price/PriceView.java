package herberge.application.price;

import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import java.math.BigDecimal;
import java.util.List;

/**
 * A price as every answer shows it.
 *
 * @param imported whether another program made it, so that it is kept until it is made anew on request
 */
public record PriceView(List<Line> lines, long totalCents, List<Vat> vat, String currency, boolean imported) {

    /** One line; {@code vat} is the VAT code and {@code percent} its rate. */
    public record Line(
            String kind,
            String text,
            long quantity,
            long unitCents,
            long amountCents,
            String vat,
            BigDecimal percent) {}

    /** The lines of one VAT code and rate. */
    public record Vat(String code, BigDecimal percent, long grossCents, long taxCents, long netCents) {}

    public static PriceView of(Price price) {
        return new PriceView(
                price.lines().stream().map(PriceView::line).toList(),
                price.totalCents(),
                price.vat().stream()
                        .map(group -> new Vat(
                                group.code(),
                                group.percent().value(),
                                group.grossCents(),
                                group.taxCents(),
                                group.netCents()))
                        .toList(),
                "EUR",
                price.isImported());
    }

    private static Line line(PriceLine line) {
        return new Line(
                line.rule().kind().code(),
                PriceTexts.line(line),
                line.quantity(),
                line.unitCents(),
                line.amountCents(),
                line.vat(),
                line.percent().value());
    }
}
