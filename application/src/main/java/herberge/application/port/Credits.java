package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Optional;

/**
 * Stores the credit of guests, item by item. Items are only added: none is changed or removed, and each is reversed at most
 * once. The sum of a guest's items is never below zero, whatever is added at the same time.
 */
public interface Credits {

    Optional<Credit> find(CreditId id);

    /** Returns what the guest has. Who changes it by what is returned has locked the guest. */
    long balance(GuestId guest);

    /** Lists the items of a guest in the order in which they were recorded. */
    Slice<Credit> list(GuestId guest, PageRequest page);

    /** Returns all items of a guest and of those merged into it, in the order in which they were recorded. */
    List<Credit> listOfGuest(GuestId guest);

    /** Adds an item with the next number of the guest. Fails if the sum would be below zero. */
    Credit add(CreditEntry entry, Authorship authorship);

    /** Returns the change that recorded the item. */
    long changeOf(CreditId id);

    /** Returns the item after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Credit> findAfter(long entry);
}
