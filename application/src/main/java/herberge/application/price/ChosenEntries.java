package herberge.application.price;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives extras and reductions that name an entry of a catalogue a copy of the values of that entry. */
public record ChosenEntries(PriceCatalog<ServiceDetails> services, PriceCatalog<DiscountDetails> discounts) {

    /**
     * Returns the terms with all values, and adds a fault for each entry that is not offered.
     *
     * @param present what is agreed already: its copies stay as they are, also of entries that are not offered any more
     */
    public PriceTerms complete(PriceTerms terms, PriceTerms present, Faults faults) {
        List<Extra> extras = new ArrayList<>();
        for (Extra extra : terms.extras()) {
            Field field = Field.of("extras").element(extras.size());
            extras.add(complete(extra, present.extras(), field, faults));
        }
        List<Reduction> reductions = new ArrayList<>();
        for (Reduction reduction : terms.reductions()) {
            Field field = Field.of("reductions").element(reductions.size());
            reductions.add(complete(reduction, present.reductions(), field, faults));
        }
        return new PriceTerms(extras, reductions, terms.memberRate(), terms.agreedTotalCents(), terms.agreedReason());
    }

    private Extra complete(Extra extra, List<Extra> present, Field field, Faults faults) {
        if (extra.serviceId() == null) {
            return extra;
        }
        Optional<Extra> copy = present.stream()
                .filter(other -> extra.serviceId().equals(other.serviceId()))
                .findFirst();
        Extra kept = copy.orElse(extra);
        boolean fresh = copy.isEmpty();
        refuseOther(field.part("name"), extra.name(), fresh ? null : kept.name(), faults);
        refuseOther(field.part("kind"), extra.kind(), fresh ? null : kept.kind(), faults);
        refuseOther(field.part("priceCents"), extra.priceCents(), fresh ? null : kept.priceCents(), faults);
        refuseOther(field.part("percent"), extra.percent(), fresh ? null : kept.percent(), faults);
        refuseOther(field.part("vat"), extra.vat(), fresh ? null : kept.vat(), faults);
        if (!fresh) {
            return kept.times(extra.quantity());
        }
        return offered(services, EntityKind.SERVICE, extra.serviceId(), field.part("serviceId"), faults)
                .map(service -> service.details().extra(service.id(), extra.quantity()))
                .orElse(extra);
    }

    private Reduction complete(Reduction reduction, List<Reduction> present, Field field, Faults faults) {
        if (reduction.discountId() == null) {
            return reduction;
        }
        Optional<Reduction> copy = present.stream()
                .filter(other -> reduction.discountId().equals(other.discountId()))
                .findFirst();
        Reduction kept = copy.orElse(reduction);
        boolean fresh = copy.isEmpty();
        refuseOther(field.part("name"), reduction.name(), fresh ? null : kept.name(), faults);
        refuseOther(field.part("kind"), reduction.kind(), fresh ? null : kept.kind(), faults);
        refuseOther(field.part("percent"), reduction.percent(), fresh ? null : kept.percent(), faults);
        refuseOther(field.part("amountCents"), reduction.amountCents(), fresh ? null : kept.amountCents(), faults);
        if (!fresh) {
            return kept;
        }
        return offered(discounts, EntityKind.DISCOUNT, reduction.discountId(), field.part("discountId"), faults)
                .map(discount -> discount.details().reduction(discount.id()))
                .orElse(reduction);
    }

    /** Beside the id, a request may only repeat the values of the copy. */
    private static void refuseOther(Field field, @Nullable Object value, @Nullable Object copied, Faults faults) {
        if (value != null && !Objects.equals(value, copied)) {
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
