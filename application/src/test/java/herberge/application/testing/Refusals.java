package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herberge.application.shared.ChangeRequest;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts the reasons of refusals. */
public final class Refusals {

    private Refusals() {}

    public static List<Reason> reasonsOf(ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as("it was not refused").isNotNull();
        return refusal.reasons();
    }

    /** Fails unless the call is refused for these reasons, in this order. */
    public static void assertRefused(ThrowingCallable work, String... codes) {
        assertThat(reasonsOf(work)).extracting(Reason::code).containsExactly(codes);
    }

    /** Returns the only reason, which has this type. */
    public static <R extends Reason> R onlyReason(Class<R> type, ThrowingCallable work) {
        List<Reason> reasons = reasonsOf(work);
        assertThat(reasons).singleElement().isInstanceOf(type);
        return type.cast(reasons.get(0));
    }

    /** A request that cannot be understood. */
    public static <D> ChangeRequest<D> malformed() {
        return ChangeRequest.defective(
                new RequestFault.Malformed(List.of(new Fault(Field.WHOLE, () -> "invalid-json"))));
    }
}
