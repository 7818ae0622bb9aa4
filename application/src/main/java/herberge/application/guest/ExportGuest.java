package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;

/** Everything the house keeps of a guest, in one piece, as far as the caller may see it. */
@FunctionalInterface
public interface ExportGuest {

    GuestExport export(Caller caller, GuestId id);
}
