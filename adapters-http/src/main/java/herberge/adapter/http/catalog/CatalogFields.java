package herberge.adapter.http.catalog;

import herberge.adapter.http.price.PriceFields;
import herberge.adapter.http.shared.JsonFields;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;

/** The fields of services and discounts as requests have them. */
final class CatalogFields {

    private CatalogFields() {}

    static ServiceDetails service(JsonFields in, ServiceDetails current) {
        return new ServiceDetails(
                in.text("name", current.name()),
                in.text("description", current.description()),
                PriceFields.extraKind(in, current.kind()),
                in.number("priceCents", current.priceCents()),
                PriceFields.percent(in, current.percent()),
                in.text("vat", current.vat()),
                in.flag("active", current.active()));
    }

    static DiscountDetails discount(JsonFields in, DiscountDetails current) {
        return new DiscountDetails(
                in.text("name", current.name()),
                PriceFields.reductionKind(in, current.kind()),
                PriceFields.percent(in, current.percent()),
                in.number("amountCents", current.amountCents()),
                PriceFields.base(in, current.base()),
                in.flag("active", current.active()));
    }
}
