package herberge.domain.credit;

import static java.util.Objects.requireNonNull;

import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a change of a guest's credit. It is never changed: a wrong item is reversed by another one.
 *
 * @param amountCents negative if the guest has less credit then
 * @param reverses    the item that it takes back
 */
public record CreditEntry(
        GuestId guest,
        CreditKind kind,
        long amountCents,
        @Nullable String reason,
        @Nullable CreditId reverses) {

    public CreditEntry {
        if (amountCents == 0) {
            throw new IllegalArgumentException("an item of credit has an amount");
        }
    }

    /** Returns the item of a draft in which {@link CreditDraft#check} found no fault. */
    public static CreditEntry of(CreditDraft draft, GuestId guest) {
        CreditKind kind = requireNonNull(draft.kind());
        long amount = requireNonNull(draft.amountCents());
        return new CreditEntry(guest, kind, kind == CreditKind.ADDED ? amount : -amount, draft.reason(), null);
    }

    /** Returns what moves to a guest, or with a negative amount away from it. */
    public static CreditEntry moved(GuestId guest, long cents) {
        return new CreditEntry(guest, CreditKind.MOVED, cents, null, null);
    }

    /** Returns this item as one of another guest, into whom the guest was merged. */
    public CreditEntry of(GuestId other) {
        return new CreditEntry(other, kind, amountCents, reason, reverses);
    }

    /** Refuses an item that takes more than there is. */
    public void requireCovered(long balanceCents) {
        if (balanceCents + amountCents < 0) {
            throw Refusal.because(new CreditConflict.Exceeded(balanceCents));
        }
    }
}
