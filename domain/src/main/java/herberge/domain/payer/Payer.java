package herberge.domain.payer;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/**
 * A person or institution that pays for stays instead of the guest, such as an employer or an authority. Created from
 * details in which {@link PayerDetails#check} finds no fault.
 */
public record Payer(PayerId id, PayerDetails details, Version version, Authorship authorship) {

    public String name() {
        return requireNonNull(details.name());
    }

    public Payer changeTo(PayerDetails wanted, UserId author, Instant now) {
        return new Payer(id, wanted, version.next(), authorship.update(author, now));
    }

    /** Returns this payer with the fields of {@code change} set back to their former values. */
    public Payer revert(ThreeWayMerge<Payer> change, UserId author, Instant now) {
        return changeTo(details.revert(change.part(Payer::details)), author, now);
    }

    /** Returns this payer as the successor of version {@code last}. Used to bring a former state back. */
    public Payer restore(Version last, UserId author, Instant now) {
        return new Payer(id, details, last.next(), authorship.update(author, now));
    }
}
