package herberge.application.company;

import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.company.StoredCompanySettings;
import java.util.Optional;

/** The settings of the company as a kind of entity: without events, presence and undo. */
public final class CompanySettingsEntity {

    public static final EntityDefinition<StoredCompanySettings> TYPE =
            new EntityDefinition<>(EntityKind.COMPANY_SETTINGS, ReadableBy.EVERY_USER, Optional.empty());

    private CompanySettingsEntity() {}

    public static EntityOperations<StoredCompanySettings> access() {
        return new EntityOperations<>(TYPE, id -> Optional.empty(), settings -> Optional.empty(), Optional.empty());
    }
}
