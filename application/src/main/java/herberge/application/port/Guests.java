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

/** The house's guests. */
public interface Guests {

    Optional<Guest> find(GuestId id);

    /** How the guest is called, "First Last". */
    Optional<String> findFullName(GuestId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<Guest> lock(GuestId id);

    /** By last name, first name, id in German order (Ä beside A). */
    Slice<Guest> list(PageRequest page);

    /**
     * Those of whom any part of name, e-mail, phones, city or member number is like every word of {@code text}: without
     * regard to case, with ä = ae = a (ö, ü, ß, ł, ø likewise), phone numbers however they are dialled, and forgiving a
     * typing error. Whole words first, then beginnings of words, then parts, then what is written much alike.
     */
    Slice<Guest> search(String text, PageRequest page);

    Guest add(GuestDetails details, Authorship authorship);

    /** Stores a guest whose version is the stored one's successor. */
    void save(Guest guest);

    /** The guest as it was before that entry of the audit; empty where there was none or the entry is another's. */
    Optional<Guest> findBefore(long entry);

    /** The guest as that entry of the audit left it; empty where it left none or is another's. */
    Optional<Guest> findAfter(long entry);

    /** Stores a guest that was removed, with the id it had. */
    void restore(Guest guest);

    void remove(GuestId id);

    /**
     * Takes out everything that tells who the guest is: of the guest, of his bookings, of reminders that name him, of
     * what the log keeps of all three, and of answers kept for retries. Where he has stays that are open, or ahead on
     * that day, it does nothing.
     *
     * @return how many such stays there are; 0 when he has been erased
     */
    long erase(GuestId id, LocalDate today, Instant now);

    /** What refers to the guest, by type. */
    List<InUse.Reference> references(GuestId id);
}
