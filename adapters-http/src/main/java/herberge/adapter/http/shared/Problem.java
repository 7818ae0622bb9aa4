package herberge.adapter.http.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Kind;
import herberge.domain.shared.Refusal.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure as a problem document of RFC 9457. */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        @JsonIgnore Map<String, @Nullable Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The members that only problems of this code have. */
    @JsonAnyGetter
    Map<String, @Nullable Object> further() {
        return members;
    }

    /** The {@code Link} header to the explanation of the code; the type is a name and not an address. */
    String help() {
        return "</docs/problems#" + code + ">; rel=\"help\"";
    }

    static Problem of(Refusal refusal, String instance, String requestId) {
        List<Reason> reasons = refusal.reasons();
        Reason first = reasons.get(0);
        Map<String, @Nullable Object> members = new LinkedHashMap<>(ProblemMembers.of(first));
        if (reasons.size() > 1) {
            members.put("reasons", reasons.stream().map(Problem::nested).toList());
        }
        String detail = ProblemTexts.detail(first);
        return of(status(first), first.code(), ProblemTexts.title(first.code()), detail, instance, requestId, members);
    }

    static Problem of(int status, String code, String detail, String instance, String requestId) {
        return of(status, code, ProblemTexts.title(code), detail, instance, requestId, Map.of());
    }

    private static Problem of(
            int status,
            String code,
            String title,
            String detail,
            String instance,
            String requestId,
            Map<String, @Nullable Object> members) {
        return new Problem("urn:herberge:problem:" + code, title, status, detail, instance, code, requestId, members);
    }

    private static Map<String, @Nullable Object> nested(Reason reason) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("code", reason.code());
        told.put("detail", ProblemTexts.detail(reason));
        told.putAll(ProblemMembers.of(reason));
        return told;
    }

    /** No default: a new kind must not compile until it has a status. */
    private static int status(Reason reason) {
        if (reason instanceof UnsupportedMediaType) {
            return 415;
        }
        Kind kind = reason.kind();
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
