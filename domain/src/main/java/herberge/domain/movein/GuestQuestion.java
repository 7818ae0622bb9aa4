package herberge.domain.movein;

import java.util.List;

/** What a person must decide about guests. */
public sealed interface GuestQuestion extends Question {

    /** The column holds no e-mail address. */
    record UnusableAddress(String column, String value) implements GuestQuestion {
        @Override
        public String kind() {
            return "unusable-address";
        }
    }

    /** The column holds two e-mail addresses. */
    record TwoAddresses(String column, String value) implements GuestQuestion {
        @Override
        public String kind() {
            return "unusable-address";
        }
    }

    /** The date of birth does not exist, is in the future or is too long ago. */
    record ImpossibleBirthDate(String value) implements GuestQuestion {
        @Override
        public String kind() {
            return "impossible-birth-date";
        }
    }

    /**
     * Guests may be the same person.
     *
     * @param guests the keys of the first of them
     * @param more   the number of the others
     */
    record LikelyDouble(Shared shared, List<Long> guests, int more) implements GuestQuestion {

        public LikelyDouble {
            guests = List.copyOf(guests);
        }

        @Override
        public String kind() {
            return "likely-double";
        }
    }

    /** What guests who may be the same person have in common. */
    enum Shared {
        NAME,
        EMAIL
    }

    /** So many guests have the name of a category as their only note. */
    record CategoryNote(String note, long guests) implements GuestQuestion {
        @Override
        public String kind() {
            return "category-note";
        }
    }
}
