package herberge.domain.room;

import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * What the house says about a room, as somebody wants it to be; whether it can be so, {@link #check} tells.
 *
 * @param buildingType        such as App, EZ, DZ, BU, FeWo
 * @param capacity            persons
 * @param keyCode             of the key safe; a secret that neither log nor event carries
 * @param active              an inactive room takes no new stay
 * @param lowSeasonCents      a night in the low season, in euro cents; the others likewise
 * @param finalCleaningCents  once a stay
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

    /** What a room is before anybody says anything about it. */
    public static final RoomDetails BLANK =
            new RoomDetails(null, null, null, null, null, null, null, null, null, true, 0, 0, 0);

    /** The same under another key code. */
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

    /** The details once a change of them is taken back; the key code stays, because the audit knows none. */
    static RoomDetails without(ThreeWayMerge<RoomDetails> change) {
        return new RoomDetails(
                change.of(RoomDetails::name),
                change.of(RoomDetails::buildingType),
                change.of(RoomDetails::capacity),
                change.of(RoomDetails::location),
                change.present().keyCode(),
                change.of(RoomDetails::streetAddress),
                change.of(RoomDetails::postalCode),
                change.of(RoomDetails::city),
                change.of(RoomDetails::notes),
                change.of(RoomDetails::active),
                change.of(RoomDetails::lowSeasonCents),
                change.of(RoomDetails::highSeasonCents),
                change.of(RoomDetails::finalCleaningCents));
    }

    public void check(Faults faults) {
        faults.text("/name", name, 100);
        faults.text("/buildingType", buildingType, 50);
        faults.range("/capacity", capacity, 1, MAX_CAPACITY);
        faults.text("/location", location, 100);
        faults.optionalText("/keyCode", keyCode, 100);
        faults.optionalText("/streetAddress", streetAddress, 200);
        faults.optionalText("/postalCode", postalCode, 20);
        faults.optionalText("/city", city, 100);
        faults.optionalLines("/notes", notes, 4000);
        faults.range("/lowSeasonCents", lowSeasonCents, 0, MAX_CENTS);
        faults.range("/highSeasonCents", highSeasonCents, 0, MAX_CENTS);
        faults.range("/finalCleaningCents", finalCleaningCents, 0, MAX_CENTS);
    }
}
