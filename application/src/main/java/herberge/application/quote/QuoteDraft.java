package herberge.application.quote;

import herberge.domain.booking.BookingDraft;
import org.jspecify.annotations.Nullable;

/**
 * The stay of which the price is asked.
 *
 * @param booking may lack the guest
 * @param member  whether the guest is a member; null: what is stored of the guest, or no member without a guest
 */
public record QuoteDraft(BookingDraft booking, @Nullable Boolean member) {

    /** The draft of a quote about which nothing is known yet. */
    public static final QuoteDraft BLANK = new QuoteDraft(BookingDraft.BLANK, null);
}
