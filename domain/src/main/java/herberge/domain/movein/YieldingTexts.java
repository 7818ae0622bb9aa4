package herberge.domain.movein;

/**
 * The texts of a booking that comes in as cancelled because its room is taken.
 *
 * @param reason the reason of the cancellation
 * @param note   added to the notes of the booking
 */
public record YieldingTexts(String reason, String note) {}
