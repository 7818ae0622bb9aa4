package herberge.application.quote;

import herberge.application.price.PriceTexts;
import herberge.application.price.PriceView;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stay would cost, and why. */
public record QuoteView(PriceView price, List<Explanation> explanation) {

    /**
     * Why there is a line.
     *
     * @param line    the position of the line in the price
     * @param numbers the numbers that the rule used
     */
    public record Explanation(int line, String rule, String text, Map<String, BigDecimal> numbers) {}

    static QuoteView of(Price price) {
        List<Explanation> explanations = new ArrayList<>();
        for (PriceLine line : price.lines()) {
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            line.figures().forEach(figure -> numbers.put(figure.name(), figure.value()));
            explanations.add(new Explanation(
                    explanations.size(), line.rule().code(), PriceTexts.explanation(line.rule()), numbers));
        }
        return new QuoteView(PriceView.of(price), explanations);
    }
}
