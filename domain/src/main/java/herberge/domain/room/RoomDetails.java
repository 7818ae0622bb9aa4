package herberge.domain.room;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The data of a room as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param buildingType       such as App, EZ, DZ, BU, FeWo
 * @param capacity           number of persons
 * @param keyCode            code of the key safe; a secret that no log and no event contains
 * @param active             an inactive room takes no new stay
 * @param lowSeasonCents     price of a night in the low season, in euro cents; the other prices likewise
 * @param finalCleaningCents price per stay
 */
public record RoomDetails(
        @Nullable String name,
        @Nullable String buildingType,
        @Nullable Long capacity,
        @Nullable String location,
        @Nullable String keyCode,
        @Nullable String streetAddress,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String notes,
        boolean active,
        long lowSeasonCents,
        long highSeasonCents,
        long finalCleaningCents) {

    public static final int MAX_CAPACITY = 50;
    private static final long MAX_CENTS = 100_000_000;

    /** The details of a room about which nothing is known yet. */
    public static final RoomDetails BLANK =
            new RoomDetails(null, null, null, null, null, null, null, null, null, true, 0, 0, 0);

    /** Returns these details with another key code. */
    public RoomDetails withKeyCode(@Nullable String other) {
        return new RoomDetails(
                name,
                buildingType,
                capacity,
                location,
                other,
                streetAddress,
                postalCode,
                city,
                notes,
                active,
                lowSeasonCents,
                highSeasonCents,
                finalCleaningCents);
    }

    /**
     * Returns the details after one change of them is reverted. The key code stays, because the audit does not contain
     * key codes.
     */
    static RoomDetails revert(ThreeWayMerge<RoomDetails> change) {
        return new RoomDetails(
                change.merge(RoomDetails::name),
                change.merge(RoomDetails::buildingType),
                change.merge(RoomDetails::capacity),
                change.merge(RoomDetails::location),
                change.present().keyCode(),
                change.merge(RoomDetails::streetAddress),
                change.merge(RoomDetails::postalCode),
                change.merge(RoomDetails::city),
                change.merge(RoomDetails::notes),
                change.merge(RoomDetails::active),
                change.merge(RoomDetails::lowSeasonCents),
                change.merge(RoomDetails::highSeasonCents),
                change.merge(RoomDetails::finalCleaningCents));
    }

    public void check(Faults faults) {
        faults.checkText(Field.of("name"), name, 100);
        faults.checkText(Field.of("buildingType"), buildingType, 50);
        faults.checkRange(Field.of("capacity"), capacity, 1, MAX_CAPACITY);
        faults.checkText(Field.of("location"), location, 100);
        faults.checkOptionalText(Field.of("keyCode"), keyCode, 100);
        faults.checkOptionalText(Field.of("streetAddress"), streetAddress, 200);
        faults.checkOptionalText(Field.of("postalCode"), postalCode, 20);
        faults.checkOptionalText(Field.of("city"), city, 100);
        faults.checkOptionalLines(Field.of("notes"), notes, 4000);
        faults.checkRange(Field.of("lowSeasonCents"), lowSeasonCents, 0, MAX_CENTS);
        faults.checkRange(Field.of("highSeasonCents"), highSeasonCents, 0, MAX_CENTS);
        faults.checkRange(Field.of("finalCleaningCents"), finalCleaningCents, 0, MAX_CENTS);
    }
}
