package herberge.application.price;

import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.price.PriceRules;
import java.util.Optional;

/** The settings of prices as a kind of entity: without events, presence and undo. */
public final class PriceSettingsEntity {

    public static final EntityType<PriceRules> TYPE =
            new EntityType<>(EntityKind.PRICE_SETTINGS, EntityReaders.EVERY_USER, Optional.empty());

    private PriceSettingsEntity() {}

    public static EntityAccess<PriceRules> access() {
        return new EntityAccess<>(TYPE, id -> Optional.empty(), settings -> Optional.empty(), Optional.empty());
    }
}
