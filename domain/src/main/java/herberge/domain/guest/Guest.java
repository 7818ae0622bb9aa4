package herberge.domain.guest;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/**
 * A person who stays in the house, or once did, or a company that books. Created from details in which {@link GuestDetails#check} finds no
 * fault.
 */
public record Guest(GuestId id, GuestDetails details, Version version, Authorship authorship) {

    /** The name of an erased guest. */
    private static final GuestDetails.Name ERASED_NAME = new GuestDetails.Name("(erased)", "(erased)", null);

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
        return new Guest(id, details, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this guest with the fields of {@code change} set back to their former values. Refuses if the result is
     * invalid together with what has changed since.
     */
    public Guest revert(ThreeWayMerge<Guest> change, UserId author, Instant now) {
        GuestDetails merged = GuestMerge.merge(change.part(Guest::details));
        if (!merged.equals(change.before().details())) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        return changeTo(merged, author, now);
    }

    public Guest changeTo(GuestDetails wanted, UserId author, Instant now) {
        return new Guest(id, wanted, version.next(), authorship.update(author, now));
    }
}
