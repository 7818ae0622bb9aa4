package herberge.adapter.http.shared;

import herberge.application.booking.OccupancyView;
import herberge.application.shared.RequestFault.AlreadyExists;
import herberge.application.shared.RequestFault.AlreadyUndone;
import herberge.application.shared.RequestFault.Malformed;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.booking.BookingConflict.RoomInactive;
import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.booking.MemberConflict;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Transition;
import herberge.domain.credit.CreditConflict;
import herberge.domain.invoice.InvoiceConflict;
import herberge.domain.invoice.InvoiceConflict.CompanyIncomplete;
import herberge.domain.invoice.InvoiceConflict.Invoiced;
import herberge.domain.invoice.InvoiceConflict.RecipientIncomplete;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.job.JobAlreadyRunning;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.room.Room;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the facts of a refusal to members of its problem. */
final class ProblemMembers {

    /** A room that is free instead of the requested one. */
    record Alternative(long roomId, String name, String location, int capacity) {
        static Alternative of(Room room) {
            return new Alternative(room.id().value(), room.name(), room.location(), room.capacity());
        }
    }

    /**
     * One thing that is wrong with the request.
     *
     * @param pointer a JSON Pointer (RFC 6901) into the request, or the name of a parameter
     */
    record FaultMember(String pointer, String code, String detail) {
        static FaultMember of(Fault fault) {
            return new FaultMember(
                    FieldNames.pointer(fault.field()), fault.code(), ViolationTexts.of(fault.violation()));
        }
    }

    private ProblemMembers() {}

    static Map<String, @Nullable Object> of(Reason reason) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (reason instanceof MemberConflict member) {
            members.putAll(of(member.reason()));
            member.at().ifPresent(at -> members.put("pointer", FieldNames.pointer(at)));
            member.booking().ifPresent(booking -> members.put("bookingId", booking.value()));
        } else if (reason instanceof Malformed malformed) {
            addFaults(members, malformed.faults(), malformed.more());
        } else if (reason instanceof Invalid invalid) {
            addFaults(members, invalid.faults(), invalid.more());
        } else if (reason instanceof InUse inUse) {
            members.put("references", inUse.references());
        } else if (reason instanceof AlreadyExists exists) {
            members.put("field", exists.field());
        } else if (reason instanceof AlreadyUndone undone) {
            members.put("undoneBy", undone.undoneBy());
        } else if (reason instanceof InvoiceConflict conflict) {
            addInvoiceFacts(members, conflict);
        } else if (reason instanceof CreditConflict.Exceeded exceeded) {
            members.put("balanceCents", exceeded.balanceCents());
        } else if (reason instanceof JobAlreadyRunning running) {
            members.put("job", running.job());
        } else if (reason instanceof VersionConflict conflict) {
            addConflict(members, conflict);
        } else {
            addBookingFacts(members, reason);
        }
        return members;
    }

    private static void addInvoiceFacts(Map<String, @Nullable Object> members, InvoiceConflict conflict) {
        if (conflict instanceof Invoiced invoiced) {
            members.put(
                    "numbers",
                    invoiced.numbers().stream().map(InvoiceNumber::text).toList());
        } else if (conflict instanceof CompanyIncomplete incomplete) {
            members.put("missing", incomplete.missing());
        } else if (conflict instanceof RecipientIncomplete incomplete) {
            members.put("missing", incomplete.missing());
        }
    }

    private static void addFaults(Map<String, @Nullable Object> members, List<Fault> faults, long more) {
        members.put("errors", faults.stream().map(FaultMember::of).toList());
        if (more > 0) {
            members.put("moreErrors", more);
        }
    }

    private static void addConflict(Map<String, @Nullable Object> members, VersionConflict conflict) {
        members.put("current", conflict.current());
        members.put("yourVersion", conflict.yourVersion());
        members.put("currentVersion", conflict.currentVersion());
        members.put("changes", conflict.changes());
        members.put("clashes", conflict.clashes());
    }

    private static void addBookingFacts(Map<String, @Nullable Object> members, Reason reason) {
        if (reason instanceof RoomTaken taken) {
            members.put("conflicts", views(taken.conflicts()));
            members.put(
                    "alternatives",
                    taken.alternatives().stream().map(Alternative::of).toList());
        } else if (reason instanceof RoomOccupied occupied) {
            members.put("conflicts", views(occupied.conflicts()));
        } else if (reason instanceof RoomInactive inactive) {
            members.put("roomId", inactive.room().value());
        } else if (reason instanceof StayFrozen frozen) {
            members.put("bookingStatus", frozen.status().code());
        } else if (reason instanceof TooEarly early) {
            members.put("notBefore", early.notBefore());
        } else if (reason instanceof IllegalTransition illegal) {
            members.put("from", illegal.from().code());
            members.put("to", illegal.to().code());
            members.put(
                    "allowed", illegal.allowed().stream().map(Transition::code).toList());
        } else if (reason instanceof IllegalStep illegal) {
            members.put("from", illegal.from());
            members.put("to", illegal.step().target());
            members.put(
                    "allowed",
                    illegal.allowed().stream().map(ReminderStep::code).toList());
        }
    }

    private static List<OccupancyView> views(List<Occupancy> conflicts) {
        return conflicts.stream().map(OccupancyView::of).toList();
    }
}
