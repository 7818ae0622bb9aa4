package herberge.domain.reminder;

/** The data of a guest that the house needs before the arrival. */
public enum MissingData {
    STREET,
    POSTAL_CODE,
    CITY,
    EMAIL,

    /** The guest has no telephone number of any kind. */
    PHONE
}
