package herberge.application.movein;

import herberge.application.port.Guests;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.GuestMapping;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTime;
import herberge.domain.movein.RowNotes;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes guests together with the companions stored with them. */
final class GuestTransfer implements EntityIntake.Mapping<GuestDetails> {

    private final MoveInContext context;
    private final Guests guests;
    private final GuestMapping mapping;
    private final CompanionRows<GuestCompanion> companions;

    GuestTransfer(MoveInContext context, Guests guests, GuestMapping mapping) {
        this.context = context;
        this.guests = guests;
        this.mapping = mapping;
        this.companions = new CompanionRows<>(context, "guest_companions", "guest_id", mapping::companion);
    }

    @Override
    public void prepare(List<LegacyRow> rows) {
        companions.prepare(rows);
    }

    @Override
    public @Nullable GuestDetails map(RowNotes notes) {
        return mapping.map(notes, companions.of(notes.row().key()));
    }

    @Override
    public void store(LegacyRow row, GuestDetails details, long id) {
        Instant created = LegacyTime.instant(row.text("created_at")).orElse(context.now());
        guests.restore(
                new Guest(new GuestId(id), details, Set.of(), Version.FIRST, Authorship.of(UserId.IMPORT, created)));
    }

    @Override
    public @Nullable GuestId guest(LegacyRow row, @Nullable Long id) {
        return id == null ? null : new GuestId(id);
    }

    @Override
    public void settle(RowNotes notes, EntityIntake.Result result) {
        Long id = result.id();
        GuestId guest = id == null ? null : new GuestId(id);
        if (guest != null && !notes.decisions().isEmpty()) {
            context.account().person(notes.row().key(), guest);
        }
        companions.settle(notes.row().key(), result, guest, null);
    }

    CompanionRows<GuestCompanion> companions() {
        return companions;
    }
}
