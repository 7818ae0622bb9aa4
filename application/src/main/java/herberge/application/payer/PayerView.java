package herberge.application.payer;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payer as every answer shows it. The id is null in a dry run that creates the payer. */
public record PayerView(
        @Nullable Long id,
        String name,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        String country,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String leitwegId,
        @Nullable String notes,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static PayerView of(Payer payer) {
        PayerDetails details = payer.details();
        return new PayerView(
                payer.id().value() < 0 ? null : payer.id().value(),
                payer.name(),
                details.company(),
                details.address().street(),
                details.address().postalCode(),
                details.address().city(),
                details.address().country(),
                details.contactPerson(),
                details.email(),
                details.leitwegId(),
                details.notes(),
                payer.version().value(),
                payer.authorship().createdAt(),
                payer.authorship().createdBy().value(),
                payer.authorship().updatedAt(),
                payer.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
