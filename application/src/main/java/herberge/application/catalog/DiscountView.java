package herberge.application.catalog;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A discount as every answer shows it. The id is null in a dry run that creates the discount. */
public record DiscountView(
        @Nullable Long id,
        String name,
        @Nullable String kind,
        @Nullable BigDecimal percent,
        @Nullable Long amountCents,
        String base,
        boolean active,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static DiscountView of(CatalogEntry<DiscountDetails> entry) {
        DiscountDetails details = entry.details();
        return new DiscountView(
                entry.id().value() < 0 ? null : entry.id().value(),
                entry.name(),
                details.kind() == null ? null : details.kind().code(),
                details.percent() == null ? null : details.percent().value(),
                details.amountCents(),
                details.base().code(),
                details.active(),
                entry.version().value(),
                entry.authorship().createdAt(),
                entry.authorship().createdBy().value(),
                entry.authorship().updatedAt(),
                entry.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
