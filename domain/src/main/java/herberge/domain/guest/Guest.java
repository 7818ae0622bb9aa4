package herberge.domain.guest;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A person who stays in the house, or once did, or a company that books. Created from details in which {@link
 * GuestDetails#check} finds no fault.
 *
 * @param mergedFrom the ids of former guests that turned out to be this one
 */
public record Guest(GuestId id, GuestDetails details, Set<GuestId> mergedFrom, Version version, Authorship authorship) {

    /** The name of an erased guest. */
    private static final GuestDetails.Name ERASED_NAME = new GuestDetails.Name("(erased)", "(erased)", null);

    public Guest {
        mergedFrom = Set.copyOf(mergedFrom);
    }

    /** Whether the personal data of the guest has been erased. */
    public boolean isErased() {
        return details.name().equals(ERASED_NAME);
    }

    /** The name that is shown: "First Last", "Last" or the company. */
    public String fullName() {
        return details.name().shown();
    }

    /** Returns this guest as the successor of version {@code last}. Used to bring a former state back. */
    public Guest restore(Version last, UserId author, Instant now) {
        return new Guest(id, details, mergedFrom, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this guest with the fields of {@code change} set back to their former values. Refuses if the result is
     * invalid together with what has changed since.
     */
    public Guest revert(ThreeWayMerge<Guest> change, UserId author, Instant now) {
        GuestDetails merged = GuestRevert.merge(change.part(Guest::details));
        if (!merged.equals(change.before().details())) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        Set<GuestId> former = change.merge(Guest::mergedFrom);
        return new Guest(id, merged, former, version.next(), authorship.update(author, now));
    }

    /**
     * Returns this guest together with everything that is known of the other one: what is empty here is taken over, lists
     * are united, and other values are written to the notes.
     */
    public Guest absorb(Guest other, UserId author, Instant now) {
        Set<GuestId> former = new HashSet<>(mergedFrom);
        former.addAll(other.mergedFrom);
        former.add(other.id);
        GuestDetails united = GuestUnion.of(details, other.details, other.id);
        return new Guest(id, united, former, version.next(), authorship.update(author, now));
    }

    public Guest changeTo(GuestDetails wanted, UserId author, Instant now) {
        return new Guest(id, wanted, mergedFrom, version.next(), authorship.update(author, now));
    }
}
