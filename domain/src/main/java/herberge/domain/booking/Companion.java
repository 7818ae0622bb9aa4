package herberge.domain.booking;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who stays in the room together with the guest. */
public record Companion(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate) {

    void check(Field field, Faults faults) {
        faults.checkText(field.part("firstName"), firstName, 100);
        faults.checkText(field.part("lastName"), lastName, 100);
    }
}
