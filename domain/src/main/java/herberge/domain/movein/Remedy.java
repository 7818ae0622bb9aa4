package herberge.domain.movein;

/** What would make a refused row acceptable. The names are stored with refused rows and must not change. */
public enum Remedy {
    KNOWN_STATUS,

    /** The room of the booking is missing or was refused. */
    ROOM,

    /** The guest of the booking is missing or was refused. */
    GUEST,
    CHECK_OUT_AFTER_CHECK_IN,
    EXISTING_DATE,

    /** An amount of 0 or more. */
    AMOUNT,

    /** An amount that may be negative. */
    SIGNED_AMOUNT,
    FIRST_AND_LAST_NAME,
    ALLOWED_VALUE
}
