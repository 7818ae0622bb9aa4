package herberge.domain.guest;

import herberge.domain.shared.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person whom a guest usually brings along. */
public record GuestCompanion(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String relation,
        @Nullable String notes) {

    void check(String pointer, Faults faults) {
        faults.checkText(pointer + "/firstName", firstName, 100);
        faults.checkText(pointer + "/lastName", lastName, 100);
        faults.checkOptionalText(pointer + "/relation", relation, 100);
        faults.checkOptionalLines(pointer + "/notes", notes, 1000);
    }
}
