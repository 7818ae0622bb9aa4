package herberge.application.shared;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, once it has been read.
 *
 * @param draft  the thing as it should be
 * @param from   the version the request was made from, if it names one
 * @param fields the fields it speaks of
 * @param faults what reading found wrong; the use case adds what only it can know, so that the caller hears all at once
 */
public record Asked<D>(D draft, @Nullable Version from, Set<String> fields, List<Fault> faults) {

    public Asked {
        fields = Set.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** A collector that starts with what reading found. */
    public Faults faultsSoFar() {
        return new Faults(faults);
    }
}
