package herberge.domain.price;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tourist tax of a location from a day on, per person and night. It may be incomplete or invalid; {@link #check}
 * finds what is wrong.
 *
 * @param from                 the first night of validity; null: valid since ever
 * @param adultFrom            the age from which a person pays in full
 * @param childFrom            the age from which a child pays; null: from 0
 * @param childCentsPerNight   null: children pay nothing
 * @param seasons              days of the year with other amounts; the first that contains a night counts
 */
public record TouristTax(
        @Nullable String location,
        @Nullable LocalDate from,
        @Nullable Long adultFrom,
        @Nullable Long childFrom,
        @Nullable Long childCentsPerNight,
        @Nullable Long centsPerNight,
        List<Season> seasons) {

    public static final int MAX_TAXES = 100;
    public static final int MAX_SEASONS = 10;

    private static final long MAX_AGE = 120;
    private static final long MAX_CENTS = 100_000;

    /** Other amounts on some days of the year; a missing amount for children means that they pay nothing. */
    public record Season(
            DaysOfYear days,
            @Nullable Long centsPerNight,
            @Nullable Long childCentsPerNight) {

        void check(Field field, Faults faults) {
            days.check(field, faults);
            faults.checkRange(field.part("centsPerNight"), centsPerNight, 0, MAX_CENTS);
            checkOptional(field.part("childCentsPerNight"), childCentsPerNight, MAX_CENTS, faults);
        }
    }

    /** The age groups that pay different amounts. */
    enum Payer {
        ADULT,
        CHILD,
        FREE
    }

    public TouristTax {
        seasons = List.copyOf(seasons);
    }

    boolean isValidOn(LocalDate night) {
        return from == null || !night.isBefore(from);
    }

    /** @param age null where it is not known, which counts as adult */
    Payer payer(@Nullable Integer age) {
        if (age == null || age >= requireNonNull(adultFrom)) {
            return Payer.ADULT;
        }
        return age >= requireNonNullElse(childFrom, 0L) ? Payer.CHILD : Payer.FREE;
    }

    long cents(Payer payer, LocalDate night) {
        Season season = seasons.stream()
                .filter(each -> each.days().contains(night))
                .findFirst()
                .orElseGet(() -> new Season(new DaysOfYear(null, null), centsPerNight, childCentsPerNight));
        return switch (payer) {
            case ADULT -> requireNonNull(season.centsPerNight());
            case CHILD -> requireNonNullElse(season.childCentsPerNight(), 0L);
            case FREE -> 0;
        };
    }

    void check(Field field, Faults faults) {
        faults.checkText(field.part("location"), location, 100);
        faults.checkRange(field.part("adultFrom"), adultFrom, 0, MAX_AGE);
        checkOptional(field.part("childFrom"), childFrom, MAX_AGE, faults);
        if (adultFrom != null && childFrom != null && childFrom >= Math.max(1, adultFrom)) {
            faults.addOnce(field.part("childFrom"), PriceViolation.Plain.NOT_BELOW_ADULT);
        }
        checkOptional(field.part("childCentsPerNight"), childCentsPerNight, MAX_CENTS, faults);
        faults.checkRange(field.part("centsPerNight"), centsPerNight, 0, MAX_CENTS);
        for (int i = 0; i < seasons.size(); i++) {
            seasons.get(i).check(field.part("seasons").element(i), faults);
        }
    }

    private static void checkOptional(Field field, @Nullable Long value, long max, Faults faults) {
        if (value != null) {
            faults.checkRange(field, value, 0, max);
        }
    }
}
