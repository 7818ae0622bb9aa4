package herberge.domain.guest;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person whom a guest usually brings along. */
public record GuestCompanion(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String relation,
        @Nullable String notes) {

    void check(Field field, Faults faults) {
        faults.checkText(field.part("firstName"), firstName, 100);
        faults.checkText(field.part("lastName"), lastName, 100);
        faults.checkOptionalText(field.part("relation"), relation, 100);
        faults.checkOptionalLines(field.part("notes"), notes, 1000);
    }
}
