package herberge.architecture.breach.pricesaremadeinoneplace.application.quote;

import herberge.architecture.breach.pricesaremadeinoneplace.domain.price.PriceLine;

final class OffendingQuote {
    PriceLine discounted(PriceLine line) {
        return new PriceLine(line.cents() / 2);
    }
}
