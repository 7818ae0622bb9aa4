package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about the price of a stay. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param memberRate       whether the member discount applies; null: if the guest is a member
 * @param agreedTotalCents replaces everything but the tourist tax; null: the price is calculated
 * @param agreedReason     why a total was agreed
 */
public record PriceTerms(
        List<Extra> extras,
        List<Reduction> reductions,
        @Nullable Boolean memberRate,
        @Nullable Long agreedTotalCents,
        @Nullable String agreedReason) {

    /** Nothing is agreed. */
    public static final PriceTerms NONE = new PriceTerms(List.of(), List.of(), null, null, null);

    /** The highest total that can be agreed. */
    public static final long MAX_TOTAL = 1_000_000_000;

    public PriceTerms {
        extras = List.copyOf(extras);
        reductions = List.copyOf(reductions);
    }

    public PriceTerms withMemberRate(boolean wanted) {
        return new PriceTerms(extras, reductions, wanted, agreedTotalCents, agreedReason);
    }

    /** The names of the fields in which these terms differ from others. */
    public List<String> differences(PriceTerms other) {
        List<String> fields = new ArrayList<>();
        if (!extras.equals(other.extras)) {
            fields.add("extras");
        }
        if (!reductions.equals(other.reductions)) {
            fields.add("reductions");
        }
        if (!Objects.equals(memberRate, other.memberRate)) {
            fields.add("memberRate");
        }
        if (!Objects.equals(agreedTotalCents, other.agreedTotalCents)) {
            fields.add("agreedTotalCents");
        }
        return fields;
    }

    /** Returns the terms after one change of them is reverted. */
    public static PriceTerms revert(ThreeWayMerge<PriceTerms> change) {
        return new PriceTerms(
                change.merge(PriceTerms::extras),
                change.merge(PriceTerms::reductions),
                change.merge(PriceTerms::memberRate),
                change.merge(PriceTerms::agreedTotalCents),
                change.merge(PriceTerms::agreedReason));
    }

    /**
     * Checks what is agreed.
     *
     * @param rates the VAT rates that extras may have
     */
    public void check(VatRates rates, Faults faults) {
        for (int i = 0; i < extras.size(); i++) {
            extras.get(i).check(Field.of("extras").element(i), rates, faults);
        }
        for (int i = 0; i < reductions.size(); i++) {
            reductions.get(i).check(Field.of("reductions").element(i), faults);
        }
        Field reason = Field.of("agreedReason");
        if (agreedTotalCents != null) {
            faults.checkRange(Field.of("agreedTotalCents"), agreedTotalCents, 0, MAX_TOTAL);
            faults.checkText(reason, agreedReason, 200);
        } else if (agreedReason != null) {
            faults.addOnce(reason, PriceViolation.Plain.WITHOUT_TOTAL);
        }
    }
}
