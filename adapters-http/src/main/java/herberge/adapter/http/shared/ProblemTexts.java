package herberge.adapter.http.shared;

import herberge.application.shared.RequestFault;
import herberge.application.shared.RequestFault.AlreadyExists;
import herberge.application.shared.RequestFault.AlreadyUndone;
import herberge.application.shared.RequestFault.Malformed;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.booking.BookingConflict.RoomInactive;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.booking.MemberConflict;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.NotFound;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The titles and details of problems, for human readers. */
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
            Map.entry("credit-exceeded", "The guest has less credit."),
            Map.entry("invoiced", "Invoices stand."),
            Map.entry("nothing-to-invoice", "Nothing is left to be invoiced."),
            Map.entry("company-incomplete", "The settings of the company are incomplete."),
            Map.entry("recipient-incomplete", "The data of the recipient are incomplete."),
            Map.entry("not-standing", "The invoice does not stand."),
            Map.entry("not-undoable", "This cannot be undone."),
            Map.entry("already-exists", "There is such a one already."),
            Map.entry("already-undone", "The change has been taken back already."),
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
        if (reason instanceof MemberConflict member) {
            return detail(member.reason());
        }
        if (reason instanceof Invalid invalid) {
            return sentences(invalid.faults(), invalid.more());
        }
        if (reason instanceof Malformed malformed) {
            return sentences(malformed.faults(), malformed.more());
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

    /** The details of refusals because of an entity's status. */
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
        return using(reason);
    }

    /** The details of refusals because of other entities or resources. */
    private static String using(Reason reason) {
        if (reason instanceof UnsupportedMediaType) {
            return "the body must be application/json";
        }
        if (reason instanceof Unavailable unavailable) {
            return UnavailableTexts.detail(unavailable);
        }
        if (reason instanceof AlreadyExists exists) {
            return "this " + exists.field() + " is taken";
        }
        if (reason instanceof RoomInactive inactive) {
            return "room " + inactive.room().value() + " is inactive; make it active or choose another one";
        }
        if (reason instanceof InUse used) {
            return used.references().stream()
                    .map(reference -> reference.type() + ": " + reference.count())
                    .collect(Collectors.joining(", ", "what refers to it: ", ""));
        }
        if (reason instanceof RequestFault.Overloaded) {
            return "too much is being answered at once; nothing is half done: try again soon, or ask for less";
        }
        if (reason instanceof AlreadyUndone undone) {
            return "change " + undone.undoneBy() + " took it back; undo that one to do it again";
        }
        return plain(reason.code());
    }

    /** The sentences of the first faults; {@code errors} lists the others. */
    private static String sentences(List<Fault> faults, long more) {
        String first = faults.stream()
                .limit(MOST_SENTENCES)
                .map(fault -> sentence(fault).strip())
                .collect(Collectors.joining("; "));
        long others = faults.size() + more - MOST_SENTENCES;
        return others > 0 ? first + "; and " + others + " more" : first;
    }

    private static String sentence(Fault fault) {
        return FieldNames.pointer(fault.field()) + " " + ViolationTexts.of(fault.violation());
    }

    /** The detail for a request that the HTTP server refuses. */
    static String ofStatus(int status, String code, String path) {
        return switch (status) {
            case 400 -> "this is no HTTP request: its first line, a header or the length of its body is wrong";
            case 404 ->
                path.equals("/ws")
                        ? "this is the address of a WebSocket; the request must ask for the upgrade"
                        : "there is nothing at this address; /docs describes the API";
            case 405 -> "the address has no such method; the header Allow names those that it has";
            case 408 -> "a request must be here within a minute, and not rest for half of one";
            case 411 -> "the length of the body is missing";
            case 414 -> "the address is too long";
            case 417 -> "no expectations are met but 100-continue";
            case 426 -> "another protocol is needed here";
            case 431 -> "the headers are too large: together they may have 16 KiB";
            case 413 -> "the body may have 1 MiB";
            case 500 -> "a fault of the server; its log has the details under the requestId";
            case 503 -> "the server cannot answer this now; try again a little later";
            default -> title(code);
        };
    }

    private static String plain(String code) {
        return switch (code) {
            case "credit-exceeded" -> "more would be taken than the guest has";
            case "invoiced" -> "it would not agree with the invoices in numbers; cancel them first";
            case "nothing-to-invoice" -> "the booking owes nothing, or all of its price is on invoices";
            case "company-incomplete" -> "PATCH /settings/company sets what is missing";
            case "recipient-incomplete" -> "an invoice to an authority needs what is missing";
            case "not-standing" -> "it is cancelled already, or is a cancellation itself";
            case "not-undoable" ->
                "an invoice is cancelled by POST /invoices/{id}/cancel, and what a merge moved comes back with an undo of the merge";
            case "precondition-required" -> "name the version you saw: If-Match, or version in the body";
            case "room-taken" -> "others have the room in these nights; see conflicts and alternatives";
            case "room-occupied" -> "a party that should have left has not been checked out; see conflicts";
            case "forbidden" -> "the caller's role, or the scope of the token, does not allow it";
            case "password-change-required" -> "until PUT /auth/password has set another one, nothing else is possible";
            case "idempotency-key-reused" ->
                "an Idempotency-Key is for one request and its repetitions; take a new one";
            case "idempotency-key-in-use" -> "the same request is under way; repeat it a little later";
            case "last-admin" -> "without an active administrator nobody could look after the accounts";
            case "job-running" -> "wait until it is done; GET /admin/jobs shows what came of it";
            case "rate-limited" -> "too much in too short a time; Retry-After says when to try again";
            case "unauthenticated" -> "log in, and send the token as Authorization: Bearer";
            default -> title(code);
        };
    }
}
