package herberge.application.shared;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Version;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, once it has been read.
 *
 * @param draft  the thing as it should be
 * @param from   the version the request was made from, if it names one; the newest where it names several
 * @param orFrom further versions of which it may have been made instead
 * @param fields the fields it speaks of
 * @param faults what reading found wrong; the use case adds what only it can know, so that the caller hears all at once
 * @param more   how many faults reading counted beside those
 */
public record ParsedRequest<D>(
        D draft, @Nullable Version from, Set<Version> orFrom, Set<String> fields, List<Fault> faults, long more) {

    public ParsedRequest {
        orFrom = Set.copyOf(orFrom);
        fields = Set.copyOf(fields);
        faults = List.copyOf(faults);
    }

    public ParsedRequest(D draft, @Nullable Version from, Set<String> fields, List<Fault> faults) {
        this(draft, from, Set.of(), fields, faults, 0);
    }

    /** The same, made from one of these versions, of which there is at least one. */
    public ParsedRequest<D> fromAnyOf(Set<Version> versions) {
        Version newest = Collections.max(versions, Comparator.comparingLong(Version::value));
        return new ParsedRequest<>(draft, newest, versions, fields, faults, more);
    }

    /** A collector that starts with what reading found. */
    public Faults faultsSoFar() {
        return new Faults(faults, more);
    }
}
