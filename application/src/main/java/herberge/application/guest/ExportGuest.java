package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;
import java.util.function.Consumer;

/**
 * Everything the house keeps of a guest, in one piece, as far as the caller may see it. All but the guest itself is read
 * while {@code telling} goes through it, in the unit of work.
 */
@FunctionalInterface
public interface ExportGuest {

    void export(Caller caller, GuestId id, Consumer<GuestExport> telling);
}
