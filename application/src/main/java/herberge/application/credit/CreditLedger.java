package herberge.application.credit;

import herberge.application.port.Credits;
import herberge.application.port.Guests;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditConflict;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Records items of guests' credit, and takes none of them below zero. */
public record CreditLedger(Credits credits, Guests guests) {

    /** Finds a guest, or the one into whom it was merged; refuses if there is none. */
    Guest find(GuestId id) {
        return guests.findResolved(id).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(GuestId id) {
        return Refusal.because(new Refusal.NotFound(EntityKind.GUEST.code(), id.value()));
    }

    /** Finds a guest in the same way, and keeps others from changing its credit, and from removing or merging it. */
    Guest lock(GuestId id) {
        GuestId holder = find(id).id();
        return guests.lock(holder)
                .or(() -> guests.lock(find(holder).id())) // merged while this waited
                .orElseThrow(() -> notFound(id));
    }

    /** Finds an item; refuses if there is none. */
    Credit find(CreditId id) {
        return credits.find(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.CREDIT.code(), id.value())));
    }

    /** Moves all that a guest has to another one, into whom it is merged. Both are locked. */
    public void moveAll(GuestId from, GuestId to, UserId author, Instant now) {
        long cents = credits.balance(from);
        if (cents > 0) {
            record(CreditEntry.moved(from, -cents), author, now);
            record(CreditEntry.moved(to, cents), author, now);
        }
    }

    /**
     * Records an item for a guest who is locked, or for the one into whom it was merged; refuses if it takes more than the
     * guest has.
     */
    Credit record(CreditEntry wanted, UserId author, Instant now) {
        CreditEntry entry = wanted.of(find(wanted.guest()).id());
        entry.requireCovered(credits.balance(entry.guest()));
        return credits.add(entry, Authorship.of(author, now));
    }

    /** Takes an item back, whose guest is locked. */
    Credit reverse(Credit credit, UserId author, Instant now) {
        if (credit.entry().kind() == CreditKind.MOVED) {
            throw Refusal.because(new CreditConflict.Moved());
        }
        CreditId by = credit.reversedBy();
        if (by != null) {
            throw Refusal.because(new RequestFault.AlreadyUndone(credits.changeOf(by)));
        }
        return record(credit.reversal(), author, now);
    }

    /**
     * Takes back that an item is in effect. The item may have been reversed and recorded again by earlier undos: then the last
     * of these items is taken back.
     */
    void undo(Credit credit, UserId author, Instant now) {
        Credit last = credit;
        for (Optional<Credit> next = reversal(last); next.isPresent(); next = reversal(last)) {
            last = next.get();
        }
        if (last.entry().amountCents() != credit.entry().amountCents()) {
            throw Refusal.because(new RequestFault.AlreadyUndone(credits.changeOf(last.id())));
        }
        record(last.reversal(), author, now);
    }

    private Optional<Credit> reversal(Credit credit) {
        CreditId by = credit.reversedBy();
        return by == null ? Optional.empty() : credits.find(by);
    }
}
