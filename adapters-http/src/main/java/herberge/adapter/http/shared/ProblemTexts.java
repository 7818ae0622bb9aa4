package herberge.adapter.http.shared;

import herberge.application.shared.RequestFault.AlreadyExists;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.NotFound;
import herberge.domain.shared.Refusal.Reason;
import java.util.Map;
import java.util.stream.Collectors;

/** What problems are called, and what they say to people. */
final class ProblemTexts {

    private static final int MOST_SENTENCES = 10;

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("malformed-request", "The request was not understood."),
            Map.entry("unauthenticated", "Nobody knows who is calling."),
            Map.entry("forbidden", "This is not yours to do."),
            Map.entry("password-change-required", "The password must be changed first."),
            Map.entry("not-found", "There is no such thing."),
            Map.entry("method-not-allowed", "This cannot be done here."),
            Map.entry("not-acceptable", "It can only be told in JSON."),
            Map.entry("too-large", "The request is too large."),
            Map.entry("unsupported-media-type", "The body is not JSON."),
            Map.entry("room-taken", "The room is taken."),
            Map.entry("room-occupied", "The room is still occupied."),
            Map.entry("room-inactive", "The room takes no new stay."),
            Map.entry("stay-frozen", "The stay is history."),
            Map.entry("too-early", "It is too early for this."),
            Map.entry("illegal-transition", "No way leads there from here."),
            Map.entry("in-use", "Other things refer to it."),
            Map.entry("already-exists", "There is such a one already."),
            Map.entry("job-running", "The job is being done."),
            Map.entry("last-admin", "The last administrator must stay."),
            Map.entry("version-conflict", "Somebody else changed it first."),
            Map.entry("precondition-required", "The version is missing."),
            Map.entry("validation-failed", "Some values cannot be."),
            Map.entry("idempotency-key-reused", "The key belongs to another request."),
            Map.entry("idempotency-key-in-use", "The first request is still being answered."),
            Map.entry("rate-limited", "Too many requests."),
            Map.entry("unavailable", "Not now."),
            Map.entry("internal", "Something went wrong here."));

    private ProblemTexts() {}

    static String title(String code) {
        return TITLES.getOrDefault(code, code);
    }

    static String detail(Reason reason) {
        if (reason instanceof Invalid invalid) {
            return sentences(invalid);
        }
        if (reason instanceof NotFound missing) {
            return "there is no " + missing.what() + " " + missing.id();
        }
        if (reason instanceof VersionConflict conflict) {
            if (conflict.current() == null) {
                return "it was removed after version " + conflict.currentVersion();
            }
            return "yours was version " + conflict.yourVersion() + ", now it is " + conflict.currentVersion();
        }
        return standing(reason);
    }

    /** Of things that are not where they would have to be. */
    private static String standing(Reason reason) {
        if (reason instanceof IllegalTransition illegal) {
            return "a booking that is " + illegal.from().code() + " does not become "
                    + illegal.to().code();
        }
        if (reason instanceof IllegalStep illegal) {
            return "a reminder that is " + illegal.from() + " does not become "
                    + illegal.step().target();
        }
        if (reason instanceof StayFrozen frozen) {
            return "the stay and room of a booking that is " + frozen.status().code() + " do not change";
        }
        if (reason instanceof TooEarly early) {
            return "not before " + early.notBefore();
        }
        if (reason instanceof AlreadyExists exists) {
            return "this " + exists.field() + " is taken";
        }
        return plain(reason.code());
    }

    /** The first ones: {@code errors} has the others, and each tells its own. */
    private static String sentences(Invalid invalid) {
        String first = invalid.faults().stream()
                .limit(MOST_SENTENCES)
                .map(ProblemTexts::sentence)
                .collect(Collectors.joining("; "));
        long others = invalid.faults().size() + invalid.more() - MOST_SENTENCES;
        return others > 0 ? first + "; and " + others + " more" : first;
    }

    private static String sentence(Fault fault) {
        return fault.pointer() + " " + fault.detail();
    }

    private static String plain(String code) {
        return switch (code) {
            case "precondition-required" -> "name the version you saw: If-Match, or version in the body";
            case "room-taken" -> "others have the room in these nights; see conflicts and alternatives";
            case "room-occupied" -> "a party that should have left has not been checked out; see conflicts";
            case "job-running" -> "wait until it is done; GET /admin/jobs shows what came of it";
            case "rate-limited" -> "too much in too short a time; Retry-After says when to try again";
            case "unauthenticated" -> "log in, and send the token as Authorization: Bearer";
            case "unavailable" ->
                "the database does not answer; nothing is half done: try again, a change by its Idempotency-Key";
            default -> title(code);
        };
    }
}
