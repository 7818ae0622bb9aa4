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
 * @param rooms      the nights in each room, one after the other
 * @param birthDates those that are known, at most one per person
 * @param member     whether the guest is a member
 * @param terms      checked
 */
public record PriceInput(
        List<RoomNights> rooms, int persons, List<LocalDate> birthDates, boolean member, PriceTerms terms) {

    /** The nights in one room. */
    public record RoomNights(StayPeriod nights, RoomRates rates) {}

    public PriceInput {
        rooms = List.copyOf(rooms);
        birthDates = List.copyOf(birthDates);
    }

    /** A stay in one room. */
    public PriceInput(
            StayPeriod stay,
            RoomRates room,
            int persons,
            List<LocalDate> birthDates,
            boolean member,
            PriceTerms terms) {
        this(List.of(new RoomNights(stay, room)), persons, birthDates, member, terms);
    }

    /** The nights in all rooms. */
    StayPeriod stay() {
        return new StayPeriod(
                rooms.get(0).nights().checkIn(),
                rooms.get(rooms.size() - 1).nights().checkOut());
    }

    /** The rates of the room in which that night is slept. */
    RoomRates ratesOn(LocalDate night) {
        return rooms.stream()
                .filter(room -> room.nights().contains(night))
                .findFirst()
                .orElseThrow()
                .rates();
    }

    boolean hasMemberRate() {
        return terms.memberRate() == null ? member : terms.memberRate();
    }

    /** The ages of all persons on the day of arrival; null where the age is not known. */
    List<@Nullable Integer> ages() {
        List<@Nullable Integer> ages = new ArrayList<>();
        for (LocalDate birthDate : birthDates) {
            ages.add(Math.max(0, Period.between(birthDate, stay().checkIn()).getYears()));
        }
        while (ages.size() < persons) {
            ages.add(null);
        }
        return ages;
    }
}
