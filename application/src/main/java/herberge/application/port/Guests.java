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

    /** Finds the guest into which the former guest with this id was merged. */
    Optional<Guest> findMerged(GuestId former);

    /** Finds the guest that is meant: for the id of a merged guest the one into which it was merged. */
    default Optional<Guest> findResolved(GuestId id) {
        return find(id).or(() -> findMerged(id));
    }

    /** Returns the guest that is meant: for the id of a merged guest the one into which it was merged. */
    default GuestId resolve(GuestId id) {
        return findMerged(id).map(Guest::id).orElse(id);
    }

    /** A guest that may be the same as another one, and by which of its fields. */
    record Duplicate(GuestId id, String name, List<String> why) {}

    /** Two guests that may be the same, the older one first, and by which of their fields. */
    record DuplicatePair(Guest first, Guest second, List<String> why) {}

    /**
     * Finds guests that may be the same as the stored one: with the same name ({@code name}, {@code company}), {@code
     * email}, {@code phone}, {@code memberNumber}, or the same {@code birthDate} and beginning of the last name. Spelling is
     * compared as in {@link #search}, phone numbers by their last eight digits. The most similar come first, at most
     * {@code atMost}; contact persons of which only the company is the same come after others with one equal field.
     */
    List<Duplicate> findDuplicates(GuestId id, int atMost);

    /**
     * Lists pairs of guests that may be the same, by id of the older and then of the younger guest. A value that more than
     * twenty younger guests share is compared with the first twenty of them only.
     */
    Slice<DuplicatePair> listDuplicates(PageRequest page);

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
