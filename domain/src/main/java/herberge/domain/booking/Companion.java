package herberge.domain.booking;

import herberge.domain.shared.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who stays in the room together with the guest. */
public record Companion(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate) {

    void check(String pointer, Faults faults) {
        faults.checkText(pointer + "/firstName", firstName, 100);
        faults.checkText(pointer + "/lastName", lastName, 100);
    }
}
