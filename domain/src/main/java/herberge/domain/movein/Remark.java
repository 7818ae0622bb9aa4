package herberge.domain.movein;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a row on its way in.
 *
 * @param kind   {@code repair}, {@code loss} or {@code refusal}
 * @param rule   the rule that applied, for programs
 * @param column the column it is about; empty for the whole row
 * @param before the value in the source; null if it would repeat a long text
 * @param after  the value here; null for a loss and a refusal
 * @param help   what would make a refused row acceptable; null for a repair and a loss
 */
public record Remark(
        String kind,
        String rule,
        String column,
        @Nullable String before,
        @Nullable String after,
        @Nullable Remedy help) {

    public static final String REPAIR = "repair";
    public static final String LOSS = "loss";
    public static final String REFUSAL = "refusal";
}
