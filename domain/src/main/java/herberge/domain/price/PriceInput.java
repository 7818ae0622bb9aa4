package herberge.domain.price;

import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stay of which the price is computed.
 *
 * @param birthDates those that are known, at most one per person
 * @param member     whether the guest is a member
 * @param terms      checked
 */
public record PriceInput(
        StayPeriod stay, RoomRates room, int persons, List<LocalDate> birthDates, boolean member, PriceTerms terms) {

    public PriceInput {
        birthDates = List.copyOf(birthDates);
    }

    boolean hasMemberRate() {
        return terms.memberRate() == null ? member : terms.memberRate();
    }

    /** The ages of all persons on the day of arrival; null where the age is not known. */
    List<@Nullable Integer> ages() {
        List<@Nullable Integer> ages = new ArrayList<>();
        for (LocalDate birthDate : birthDates) {
            ages.add(Math.max(0, Period.between(birthDate, stay.checkIn()).getYears()));
        }
        while (ages.size() < persons) {
            ages.add(null);
        }
        return ages;
    }
}
