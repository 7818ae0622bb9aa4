package herberge.application.quote;

import herberge.application.port.PriceCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.Extra;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.PriceViolation;
import herberge.domain.price.Reduction;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives extras and reductions that name an entry of a catalogue the values of that entry. */
record ChosenEntries(PriceCatalog<ServiceDetails> services, PriceCatalog<DiscountDetails> discounts) {

    /** Returns the terms with all values, and adds a fault for each entry that is not offered. */
    PriceTerms complete(PriceTerms terms, Faults faults) {
        List<Extra> extras = new ArrayList<>();
        for (Extra extra : terms.extras()) {
            Field field = Field.of("extras").element(extras.size());
            extras.add(complete(extra, field, faults));
        }
        List<Reduction> reductions = new ArrayList<>();
        for (Reduction reduction : terms.reductions()) {
            Field field = Field.of("reductions").element(reductions.size());
            reductions.add(complete(reduction, field, faults));
        }
        return new PriceTerms(extras, reductions, terms.memberRate(), terms.agreedTotalCents(), terms.agreedReason());
    }

    private Extra complete(Extra extra, Field field, Faults faults) {
        if (extra.serviceId() == null) {
            return extra;
        }
        refuseGiven(field.part("name"), extra.name(), faults);
        refuseGiven(field.part("kind"), extra.kind(), faults);
        refuseGiven(field.part("priceCents"), extra.priceCents(), faults);
        refuseGiven(field.part("percent"), extra.percent(), faults);
        refuseGiven(field.part("vat"), extra.vat(), faults);
        return offered(services, EntityKind.SERVICE, extra.serviceId(), field.part("serviceId"), faults)
                .map(service -> service.details().extra(service.id(), extra.quantity()))
                .orElse(extra);
    }

    private Reduction complete(Reduction reduction, Field field, Faults faults) {
        if (reduction.discountId() == null) {
            return reduction;
        }
        refuseGiven(field.part("name"), reduction.name(), faults);
        refuseGiven(field.part("kind"), reduction.kind(), faults);
        refuseGiven(field.part("percent"), reduction.percent(), faults);
        refuseGiven(field.part("amountCents"), reduction.amountCents(), faults);
        return offered(discounts, EntityKind.DISCOUNT, reduction.discountId(), field.part("discountId"), faults)
                .map(discount -> discount.details().reduction(discount.id()))
                .orElse(reduction);
    }

    private static void refuseGiven(Field field, @Nullable Object value, Faults faults) {
        if (value != null) {
            faults.addOnce(field, PriceViolation.Plain.NOT_OF_KIND);
        }
    }

    private static <D extends CatalogDetails<D>> Optional<CatalogEntry<D>> offered(
            PriceCatalog<D> catalog, EntityKind kind, long id, Field field, Faults faults) {
        Optional<CatalogEntry<D>> offered =
                catalog.find(new CatalogId(id)).filter(entry -> entry.details().active());
        if (offered.isEmpty()) {
            faults.addOnce(field, new UnknownReference(kind, id, UnknownReference.Reason.NOT_ACTIVE));
        }
        return offered;
    }
}
