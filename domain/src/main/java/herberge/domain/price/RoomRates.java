package herberge.domain.price;

import herberge.domain.room.Room;

/**
 * What a room costs, in euro cents.
 *
 * @param lowSeasonCents  per night
 * @param highSeasonCents per night
 * @param cleaningCents   per stay
 * @param location        decides about tourist tax
 */
public record RoomRates(long lowSeasonCents, long highSeasonCents, long cleaningCents, String location) {

    public static RoomRates of(Room room) {
        return new RoomRates(
                room.details().lowSeasonCents(),
                room.details().highSeasonCents(),
                room.details().finalCleaningCents(),
                room.location());
    }
}
