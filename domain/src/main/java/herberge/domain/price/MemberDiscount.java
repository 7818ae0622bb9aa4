package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import org.jspecify.annotations.Nullable;

/** The discount that members get on their stays. */
public record MemberDiscount(boolean active, @Nullable Percent percent, PercentBase base) {

    void check(Field field, Faults faults) {
        faults.checkGiven(field.part("percent"), percent);
    }
}
