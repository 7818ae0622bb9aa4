package herberge.application.price;

import static java.util.Objects.requireNonNullElse;

import herberge.domain.price.PriceLine;
import herberge.domain.price.PriceLineRule;

/** The texts of price lines in English, and the sentences that explain the rules. */
public final class PriceTexts {

    private PriceTexts() {}

    /** Extras and reductions have their own names. */
    static String line(PriceLine line) {
        return requireNonNullElse(line.name(), name(line.rule()));
    }

    private static String name(PriceLineRule rule) {
        return switch (rule) {
            case LOW_SEASON -> "Overnight, low season";
            case HIGH_SEASON -> "Overnight, high season";
            case FINAL_CLEANING -> "Final cleaning";
            case MEMBER_PERCENT_OF_OVERNIGHT, MEMBER_PERCENT_OF_TOTAL -> "Member discount";
            case AGREED_TOTAL -> "Agreed total";
            case TOURIST_TAX_ADULTS -> "Tourist tax, adults";
            case TOURIST_TAX_CHILDREN -> "Tourist tax, children";
            case IMPORTED_OVERNIGHT -> "Overnight";
            case IMPORTED_CLEANING -> "Final cleaning";
            case IMPORTED_MEMBER_DISCOUNT -> "Member discount (legacy)";
            case IMPORTED_SERVICES -> "Services without a name";
            case IMPORTED_DIFFERENCE -> "Difference of the agreed total";
            case REDUCTION_PERCENT_OF_OVERNIGHT, REDUCTION_PERCENT_OF_TOTAL, REDUCTION_FIXED, IMPORTED_REDUCTION ->
                "Reduction";
            case EXTRA_PER_STAY,
                    EXTRA_PER_NIGHT,
                    EXTRA_PER_PERSON,
                    EXTRA_PER_PERSON_NIGHT,
                    EXTRA_PERCENT_OF_OVERNIGHT,
                    EXTRA_PERCENT_OF_TOTAL,
                    IMPORTED_EXTRA -> "Extra";
        };
    }

    /** Why there is a line, and how it is computed. */
    public static String explanation(PriceLineRule rule) {
        return switch (rule) {
            case LOW_SEASON ->
                "Each night has the season of its own date. These nights have the rate of the low season.";
            case HIGH_SEASON ->
                "Each night has the season of its own date. These nights have the rate of the high season.";
            case FINAL_CLEANING -> "Once for the room.";
            case EXTRA_PER_STAY -> "Price times quantity.";
            case EXTRA_PER_NIGHT -> "Price times quantity times nights.";
            case EXTRA_PER_PERSON -> "Price times quantity times persons.";
            case EXTRA_PER_PERSON_NIGHT -> "Price times quantity times persons times nights.";
            case EXTRA_PERCENT_OF_OVERNIGHT -> "A percentage of the nights.";
            case EXTRA_PERCENT_OF_TOTAL -> "A percentage of the nights, the cleaning and all other extras.";
            case MEMBER_PERCENT_OF_OVERNIGHT -> "Members get a percentage off the nights.";
            case MEMBER_PERCENT_OF_TOTAL -> "Members get a percentage off the nights, the cleaning and the extras.";
            case REDUCTION_PERCENT_OF_OVERNIGHT -> "A percentage of the nights, before every other discount.";
            case REDUCTION_PERCENT_OF_TOTAL ->
                "A percentage of the nights, the cleaning and the extras, before every other discount.";
            case REDUCTION_FIXED -> "A fixed amount, at most what is left.";
            case AGREED_TOTAL -> "A total was agreed. It replaces everything but the tourist tax.";
            case TOURIST_TAX_ADULTS -> "The tourist tax of the location, for each adult and night.";
            case TOURIST_TAX_CHILDREN -> "The tourist tax of the location, for each child and night.";
            case IMPORTED_OVERNIGHT, IMPORTED_CLEANING, IMPORTED_EXTRA, IMPORTED_REDUCTION, IMPORTED_MEMBER_DISCOUNT ->
                "As the former program stored it.";
            case IMPORTED_SERVICES ->
                "The former program stored an amount for services that are more, or less, than those it lists.";
            case IMPORTED_DIFFERENCE ->
                "The former program stored a total that differs from its parts. The total counts.";
        };
    }
}
