package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each class, the audit of the shared house is as it was sealed: whatever its tests did, no seal breaks. */
public final class SharedAuditVerified implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        HouseUnderTest.startedShared()
                .ifPresent(house -> assertThat(house.verifyAudit().breach())
                        .as("the audit of the shared house after %s", context.getDisplayName())
                        .isEmpty());
    }
}
