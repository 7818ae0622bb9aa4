package herberge.domain.guest;

import herberge.domain.shared.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody a guest usually brings along. */
public record GuestCompanion(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String relation,
        @Nullable String notes) {

    void check(String pointer, Faults faults) {
        faults.text(pointer + "/firstName", firstName, 100);
        faults.text(pointer + "/lastName", lastName, 100);
        faults.optionalText(pointer + "/relation", relation, 100);
        faults.optionalLines(pointer + "/notes", notes, 1000);
    }
}
