package herberge.application.write;

import herberge.application.port.ChangeLog;
import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.IdempotencyKey;
import herberge.application.shared.RequestFault;
import herberge.application.shared.StoredResult;
import herberge.application.shared.VersionConflict;
import herberge.application.shared.ViewFormat;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Executes every change in one unit of work and in one order: refuse callers that may only read; lock the entity, or
 * refuse because there is none; replay or claim the idempotency key; refuse a request that cannot be understood, then
 * one without a version or with an old one; change, with the faults and conflicts of the domain; store the result. A
 * use case that needs a further right of its caller checks it before.
 *
 * <p>The key and the result are stored in the transaction of the change, so that no crash can part them. A refusal rolls
 * the claim of the key back with everything else: only results are kept. A dry run takes no key.
 */
public final class ChangeExecutor {

    /** Changes the locked entity, and returns its view. Refuses the faults before it writes. */
    @FunctionalInterface
    public interface Change<T, V> {
        V apply(T current, Faults faults);
    }

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final ChangeLog changeLog;
    private final ViewFormat format;
    private final Clock clock;

    public ChangeExecutor(
            Transactions transactions, IdempotencyKeys keys, ChangeLog changeLog, ViewFormat format, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.changeLog = changeLog;
        this.format = format;
        this.clock = clock;
    }

    /** Creates an entity. */
    public <V extends EntityView> ChangeResult<V> create(
            Caller caller, EntityKind kind, ChangeRequest<?> request, Function<Faults, V> creation) {
        return command(
                caller,
                request,
                () -> kind,
                (created, faults) -> ChangeResult.of(Outcome.CREATED, created, creation.apply(faults)));
    }

    /** Changes an entity, provided that the request names its present version. */
    public <T, V extends EntityView> ChangeResult<V> change(
            Caller caller, ChangeTarget<T> target, ChangeRequest<?> request, Change<T, V> change) {
        return changeVersion(caller, target, request, Outcome.CHANGED, change);
    }

    /** Removes an entity, provided that the request names its present version; returns its last view. */
    public <T, V extends EntityView> ChangeResult<V> remove(
            Caller caller, ChangeTarget<T> target, ChangeRequest<?> request, Change<T, V> removal) {
        return changeVersion(caller, target, request, Outcome.REMOVED, removal);
    }

    private <T, V extends EntityView> ChangeResult<V> changeVersion(
            Caller caller, ChangeTarget<T> target, ChangeRequest<?> request, Outcome outcome, Change<T, V> change) {
        return execute(
                caller,
                request,
                target::lockOrRefuse,
                current -> requireVersion(target, current, request),
                (current, faults) -> ChangeResult.of(outcome, target.kind(), change.apply(current, faults)));
    }

    /** Does what needs no version. {@code find} locks or reads what it concerns, or refuses. */
    public <T, V> ChangeResult<V> command(
            Caller caller, ChangeRequest<?> request, Supplier<T> find, BiFunction<T, Faults, ChangeResult<V>> command) {
        return execute(caller, request, find, current -> {}, command);
    }

    private <T, V> ChangeResult<V> execute(
            Caller caller,
            ChangeRequest<?> request,
            Supplier<T> find,
            Consumer<T> versionCheck,
            BiFunction<T, Faults, ChangeResult<V>> change) {
        caller.requireWriter();
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        Supplier<ChangeResult<V>> work = () -> {
            T current = find.get();
            Optional<StoredResult> known = claimKey(caller, request, now);
            if (known.isPresent()) {
                return ChangeResult.replayOf(known.get());
            }
            request.requireUnderstood();
            versionCheck.accept(current);
            Faults faults = request.faultsSoFar();
            ChangeResult<V> result = change.apply(current, faults);
            faults.refuseIfAny();
            return storeResult(caller, request, result);
        };
        return request.dryRun() ? transactions.rehearse(caller, work).asDryRun() : transactions.run(caller, work);
    }

    /** The result of the same request where it was executed before. */
    private Optional<StoredResult> claimKey(Caller caller, ChangeRequest<?> request, Instant now) {
        IdempotencyKey key = request.key();
        return key == null || request.dryRun()
                ? Optional.empty()
                : keys.claim(caller.userId(), key.name(), key.digest(), now);
    }

    private <V> ChangeResult<V> storeResult(Caller caller, ChangeRequest<?> request, ChangeResult<V> result) {
        IdempotencyKey key = request.key();
        if (key == null || request.dryRun()) {
            return result;
        }
        String text = result.outcome() == Outcome.REMOVED ? "" : format.format(result.view());
        keys.store(
                caller.userId(),
                key.name(),
                new StoredResult(result.outcome(), result.kind(), result.id(), result.revision(), text));
        return result.withText(text);
    }

    /** Refuses a request that names no version or another than the present one, with what changed in between. */
    private <T> void requireVersion(ChangeTarget<T> target, T current, ChangeRequest<?> request) {
        requireVersion(target, current, request.from(), request.fields());
    }

    /**
     * Refuses unless {@code versions} contain the present version of a further locked entity that the request changes.
     * Call it before anything else in the change.
     *
     * @param fields the names of the fields that the request sets in that entity
     */
    public <T> void requireVersion(ChangeTarget<T> target, T current, Set<Version> versions, Set<String> fields) {
        Version from = versions.stream()
                .max(Comparator.comparingLong(Version::value))
                .orElseThrow(() -> Refusal.because(new RequestFault.PreconditionRequired()));
        Version present = target.version().apply(current);
        if (!versions.contains(present)) {
            throw Refusal.because(VersionConflict.of(
                    target.view().apply(current),
                    from,
                    present,
                    changeLog.since(target.kind(), target.id(), from),
                    fields));
        }
    }
}
