package herberge.application.price;

import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.price.StoredPriceSettings;
import java.util.Optional;

/** The settings of prices as a kind of entity: without events, presence and undo. */
public final class PriceSettingsEntity {

    public static final EntityDefinition<StoredPriceSettings> TYPE =
            new EntityDefinition<>(EntityKind.PRICE_SETTINGS, ReadableBy.EVERY_USER, Optional.empty());

    private PriceSettingsEntity() {}

    public static EntityOperations<StoredPriceSettings> access() {
        return new EntityOperations<>(TYPE, id -> Optional.empty(), settings -> Optional.empty(), Optional.empty());
    }
}
