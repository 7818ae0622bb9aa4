package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;
import java.util.function.Consumer;

/**
 * Exports all stored data of a guest, as far as the caller may see it. All but the guest itself is read while the consumer
 * iterates over it, in the unit of work.
 */
@FunctionalInterface
public interface ExportGuest {

    void export(Caller caller, GuestId id, Consumer<GuestExport> telling);
}
