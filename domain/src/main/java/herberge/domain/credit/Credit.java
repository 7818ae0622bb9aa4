package herberge.domain.credit;

import herberge.domain.shared.Authorship;
import org.jspecify.annotations.Nullable;

/**
 * A recorded item of a guest's credit.
 *
 * @param number       its place among the items of the guest, from 1 on
 * @param balanceCents the sum of the guest's items up to this one
 * @param reversedBy   the item that takes it back, if any
 */
public record Credit(
        CreditId id,
        CreditEntry entry,
        long number,
        long balanceCents,
        @Nullable CreditId reversedBy,
        Authorship authorship) {

    /** Returns what takes this item back. */
    public CreditEntry reversal() {
        return new CreditEntry(entry.guest(), entry.kind(), -entry.amountCents(), entry.reason(), id);
    }
}
