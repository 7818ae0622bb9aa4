package herberge.application.testing;

import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests as use cases get them. */
public final class Edits {

    private Edits() {}

    /** Asks for exactly that, and names no version. */
    public static <D> Patch<D> to(D draft) {
        return to(draft, null);
    }

    /** Asks for exactly that, from that version. */
    public static <D> Patch<D> to(D draft, @Nullable Version from) {
        return current -> new ParsedRequest<>(draft, from, Set.of(), List.of());
    }

    /** Changes some fields of what is there. */
    public static <D> Patch<D> changing(Version from, Set<String> fields, UnaryOperator<D> change) {
        return current -> new ParsedRequest<>(change.apply(current), from, fields, List.of());
    }

    /** Asks for that, but something was found wrong in reading. */
    public static <D> Patch<D> faulty(D draft, @Nullable Version from, Fault fault) {
        return current -> new ParsedRequest<>(draft, from, Set.of(), List.of(fault));
    }

    /** Cannot be read at all. */
    public static <D> Patch<D> malformed() {
        return current -> {
            throw RequestFault.malformed("", "invalid-json", "is no JSON");
        };
    }
}
