package herberge.bootstrap.wiring;

import herberge.application.booking.BookingUseCases;
import herberge.application.catalog.CatalogKind;
import herberge.application.catalog.CatalogUseCases;
import herberge.application.catalog.DiscountView;
import herberge.application.catalog.ServiceView;
import herberge.application.company.CompanyUseCases;
import herberge.application.credit.CreditUseCases;
import herberge.application.invoice.InvoiceUseCases;
import herberge.application.payer.PayerUseCases;
import herberge.application.payment.PaymentUseCases;
import herberge.application.port.Transactions;
import herberge.application.price.PriceUseCases;
import herberge.application.quote.QuoteUseCases;
import herberge.application.write.ChangeExecutor;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import java.time.Clock;

/**
 * The use cases of money: settings of prices and of the company, quotes, the two catalogues, payments,
 * credit, payers and invoices.
 */
public record PriceWiring(
        PriceUseCases settings,
        CompanyUseCases company,
        QuoteUseCases quotes,
        CatalogUseCases<ServiceDetails, ServiceView> services,
        CatalogUseCases<DiscountDetails, DiscountView> discounts,
        PaymentUseCases payments,
        CreditUseCases credits,
        PayerUseCases payers,
        InvoiceUseCases invoices) {

    static PriceWiring of(
            JdbiStores stores, BookingUseCases.Stores desk, Transactions units, ChangeExecutor changes, Clock clock) {
        return new PriceWiring(
                PriceUseCases.of(units, stores.priceSettings(), stores.services(), changes, clock),
                CompanyUseCases.of(units, stores.companySettings(), changes, clock),
                QuoteUseCases.of(units, stores.ofQuotes()),
                CatalogUseCases.of(CatalogKind.SERVICES, units, stores.ofCatalog(stores.services()), changes, clock),
                CatalogUseCases.of(CatalogKind.DISCOUNTS, units, stores.ofCatalog(stores.discounts()), changes, clock),
                PaymentUseCases.of(units, stores.ofPayments(desk), changes, clock),
                CreditUseCases.of(
                        units, new CreditUseCases.Stores(stores.creditLedger(), stores.events()), changes, clock),
                PayerUseCases.of(units, stores.payers(), stores.events(), changes, clock),
                InvoiceUseCases.of(units, stores.ofInvoices(desk), changes, clock));
    }
}
