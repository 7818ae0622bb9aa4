package herberge.domain.booking;

import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.util.Optional;

/**
 * Why one booking of a group cannot be as requested.
 *
 * @param at      where the booking is in the request; empty if the request does not contain it
 * @param booking the booking; empty if it is a new one
 */
public record MemberConflict(Optional<Field> at, Optional<BookingId> booking, Refusal.Reason reason)
        implements Refusal.Reason {

    public static MemberConflict inRequest(Field at, Refusal.Reason reason) {
        return new MemberConflict(Optional.of(at), Optional.empty(), reason);
    }

    public static MemberConflict of(BookingId booking, Refusal.Reason reason) {
        return new MemberConflict(Optional.empty(), Optional.of(booking), reason);
    }

    @Override
    public Refusal.Kind kind() {
        return reason.kind();
    }

    @Override
    public String code() {
        return reason.code();
    }
}
