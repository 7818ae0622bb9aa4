package herberge.application.quote;

import herberge.application.port.Guests;
import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;

/** The use cases of quotes. Built once, by bootstrap. */
public record QuoteUseCases(QuoteStay quoteStay) {

    /**
     * Tells what a stay would cost by the settings of now. Stores nothing, and does not look whether the room is free; every
     * user may ask, also with a token that may only read.
     */
    @FunctionalInterface
    public interface QuoteStay {
        QuoteView quote(Caller caller, ChangeRequest<QuoteDraft> request);
    }

    /** The stores from which a quote is computed. */
    public record Stores(
            Rooms rooms,
            Guests guests,
            PriceSettingsStore settings,
            PriceCatalog<ServiceDetails> services,
            PriceCatalog<DiscountDetails> discounts) {}

    public static QuoteUseCases of(Transactions transactions, Stores stores) {
        return new QuoteUseCases(new QuoteStayUseCase(transactions, stores));
    }
}
