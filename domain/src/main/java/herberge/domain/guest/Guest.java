package herberge.domain.guest;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** A person who stays with us, or once did. Made from details that {@link GuestDetails#check} finds no fault with. */
public record Guest(GuestId id, GuestDetails details, Version version, Authorship authorship) {

    /** As a guest is called who was erased. */
    private static final GuestDetails.Name NOBODY = new GuestDetails.Name("(erased)", "(erased)");

    /** Whether nothing that tells who he is is kept any more. */
    public boolean isErased() {
        return details.name().equals(NOBODY);
    }

    /** "First Last". */
    public String fullName() {
        return requireNonNull(details.name().firstName()) + " "
                + requireNonNull(details.name().lastName());
    }

    /** This guest again, as the successor of that version: how a former state comes back. */
    public Guest restore(Version last, UserId author, Instant now) {
        return new Guest(id, details, last.next(), authorship.update(author, now));
    }

    /** This guest with what a change set as it was before; refuses where that does not go with what is there by now. */
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
