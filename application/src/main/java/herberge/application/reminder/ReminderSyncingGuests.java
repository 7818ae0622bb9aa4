package herberge.application.reminder;

import herberge.application.port.Guests;
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

/** Updates automatic reminders with every write of a guest; see {@link ReminderSyncingBookings}. */
public final class ReminderSyncingGuests implements Guests {

    private final Guests guests;
    private final ReminderSync followUp;

    public ReminderSyncingGuests(Guests guests, ReminderSync followUp) {
        this.guests = guests;
        this.followUp = followUp;
    }

    @Override
    public void save(Guest guest) {
        guests.save(guest);
        followUp.follow(guest);
    }

    /** No reminder changes: bookings refer to existing guests only. */
    @Override
    public void restore(Guest guest) {
        guests.restore(guest);
    }

    /** Reminders that name the guest are erased then; tasks that are still open are created again without the name. */
    @Override
    public long erase(GuestId id, LocalDate today, Instant now) {
        long stays = guests.erase(id, today, now);
        if (stays == 0) {
            guests.find(id).ifPresent(followUp::follow);
        }
        return stays;
    }

    @Override
    public Guest add(GuestDetails details, Authorship authorship) {
        return guests.add(details, authorship);
    }

    @Override
    public void remove(GuestId id) {
        guests.remove(id);
    }

    @Override
    public Optional<Guest> find(GuestId id) {
        return guests.find(id);
    }

    @Override
    public Optional<Guest> findMerged(GuestId former) {
        return guests.findMerged(former);
    }

    @Override
    public List<Duplicate> findDuplicates(GuestId id, int atMost) {
        return guests.findDuplicates(id, atMost);
    }

    @Override
    public Slice<DuplicatePair> listDuplicates(PageRequest page) {
        return guests.listDuplicates(page);
    }

    @Override
    public Optional<String> findFullName(GuestId id) {
        return guests.findFullName(id);
    }

    @Override
    public Optional<Guest> lock(GuestId id) {
        return guests.lock(id);
    }

    @Override
    public Slice<Guest> list(PageRequest page) {
        return guests.list(page);
    }

    @Override
    public Slice<Guest> search(String text, PageRequest page) {
        return guests.search(text, page);
    }

    @Override
    public Optional<Guest> findBefore(long entry) {
        return guests.findBefore(entry);
    }

    @Override
    public Optional<Guest> findAfter(long entry) {
        return guests.findAfter(entry);
    }

    @Override
    public List<InUse.Reference> references(GuestId id) {
        return guests.references(id);
    }
}
