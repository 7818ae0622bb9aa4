package herberge.application.catalog;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.ServiceDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as every answer shows it. The id is null in a dry run that creates the service. */
public record ServiceView(
        @Nullable Long id,
        String name,
        @Nullable String description,
        @Nullable String kind,
        @Nullable Long priceCents,
        @Nullable BigDecimal percent,
        @Nullable String vat,
        boolean active,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static ServiceView of(CatalogEntry<ServiceDetails> entry) {
        ServiceDetails details = entry.details();
        return new ServiceView(
                entry.id().value() < 0 ? null : entry.id().value(),
                entry.name(),
                details.description(),
                details.kind() == null ? null : details.kind().code(),
                details.priceCents(),
                details.percent() == null ? null : details.percent().value(),
                details.vat(),
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
