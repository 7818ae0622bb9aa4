package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stores guests. */
public interface Guests {

    Optional<Guest> find(GuestId id);

    /** Finds the name of the guest as it is shown: "First Last", "Last" or the company. */
    Optional<String> findFullName(GuestId id);

    /** Finds the guest and prevents others from changing it until the unit of work ends. */
    Optional<Guest> lock(GuestId id);

    /** Lists guests by last name or, without one, by company, then first name and id, in German order (Ä beside A). */
    Slice<Guest> list(PageRequest page);

    /**
     * Finds guests who match every word of {@code text} in name, company, e-mail, phone numbers, city or member number. Ignores
     * case, treats ä, ae and a as equal (ö, ü, ß, ł, ø likewise), finds phone numbers however they are dialled, and
     * tolerates a typing error. Whole words come first, then beginnings of words, then parts of words, then similar
     * spellings.
     */
    Slice<Guest> search(String text, PageRequest page);

    Guest add(GuestDetails details, Authorship authorship);

    /** Stores a guest whose version follows the stored version. */
    void save(Guest guest);

    /** Returns the guest before this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Guest> findBefore(long entry);

    /** Returns the guest after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Guest> findAfter(long entry);

    /** Stores a removed guest again, with the former id. */
    void restore(Guest guest);

    void remove(GuestId id);

    /**
     * Erases everything that identifies the guest: in the guest, in the guest's bookings, in reminders that name the
     * guest, in the log entries of all three, and in responses kept for retries. Does nothing if the guest has stays
     * that are open or still ahead on {@code today}.
     *
     * @return the number of such stays; 0 if the guest has been erased
     */
    long erase(GuestId id, LocalDate today, Instant now);

    /** Counts what refers to the guest, by type. */
    List<InUse.Reference> references(GuestId id);
}
