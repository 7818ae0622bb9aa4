package herberge.application.movein;

import herberge.domain.movein.BookingQuestion;
import herberge.domain.movein.BookingQuestion.Cancelled;
import herberge.domain.movein.BookingQuestion.Keeper;
import herberge.domain.movein.GuestQuestion;
import herberge.domain.movein.ImportReport.ListedDecision;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.Question;
import herberge.domain.movein.Remedy;
import herberge.domain.movein.RowNotes;
import herberge.domain.movein.RowQuestion;
import herberge.domain.movein.YieldingTexts;
import java.util.stream.Collectors;

/** What the reports of move-ins, and the bookings that they cancel, say in English. */
final class MoveInTexts {

    private MoveInTexts() {}

    /** A decision as a report lists it. */
    static ListedDecision listed(OpenDecision decision) {
        return new ListedDecision(
                decision.kind(), decision.table(), decision.id(), RowNotes.printable(question(decision.question())));
    }

    static String question(Question question) {
        if (question instanceof BookingQuestion about) {
            return booking(about);
        }
        if (question instanceof GuestQuestion about) {
            return guest(about);
        }
        return question instanceof RowQuestion about ? row(about) : plain((Question.Plain) question);
    }

    private static String plain(Question.Plain question) {
        return switch (question) {
            case PAID_AND_CANCELLED -> "the cancelled stay is paid: give the money back or keep it";
            case CLEANED_TWICE -> "final cleaning is charged as a service, and for the room";
            case MEMBER_SNAPSHOT -> "the booking and its guest disagree on membership";
            case UNDECIDED_STAY -> "the stay is over, but the party neither came nor cancelled";
            case CATEGORY_AS_NAME -> "the name is the code of a category";
            case ROOM_WITHOUT_PRICE -> "the room has no price, neither of a season nor of members";
            case SECRET_DROPPED -> "the password is not kept; enter it anew";
        };
    }

    private static String booking(BookingQuestion question) {
        if (question instanceof BookingQuestion.Overlap overlap) {
            return overlap(overlap.keeper(), overlap.cancelled());
        }
        if (question instanceof BookingQuestion.MoneyMismatch money) {
            return "the total is " + money.total() + " cents, its parts make " + money.parts();
        }
        if (question instanceof BookingQuestion.OverCapacity party) {
            return party.persons() + " persons in a room for " + party.capacity();
        }
        BookingQuestion.UnnamedCompanions party = (BookingQuestion.UnnamedCompanions) question;
        return party.unnamed() + " of " + party.persons() + " persons have no name";
    }

    private static String overlap(Keeper keeper, Cancelled cancelled) {
        return "booking " + name(keeper) + " from " + keeper.nights().checkIn() + " to "
                + keeper.nights().checkOut() + " keeps the room; booking "
                + cancelled.number() + " from " + cancelled.checkIn() + " to " + cancelled.checkOut()
                + " comes in as cancelled";
    }

    private static String name(Keeper keeper) {
        String number = keeper.number();
        return number == null ? "a block of the room" : number;
    }

    private static String guest(GuestQuestion question) {
        if (question instanceof GuestQuestion.UnusableAddress address) {
            return address.column() + " is no e-mail address: " + address.value();
        }
        if (question instanceof GuestQuestion.TwoAddresses addresses) {
            return addresses.column() + " holds two addresses; choose one: " + addresses.value();
        }
        if (question instanceof GuestQuestion.ImpossibleBirthDate date) {
            return "the date of birth cannot be right: " + date.value();
        }
        if (question instanceof GuestQuestion.LikelyDouble guests) {
            return doubles(guests);
        }
        GuestQuestion.CategoryNote category = (GuestQuestion.CategoryNote) question;
        return category.guests() + " guests have only the note " + category.note() + ": make it a tag?";
    }

    private static String doubles(GuestQuestion.LikelyDouble guests) {
        String listed = guests.guests().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String shared = switch (guests.shared()) {
            case NAME -> "the same name";
            case EMAIL -> "the same e-mail address";
        };
        return "guests " + listed + (guests.more() > 0 ? " and " + guests.more() + " more" : "") + " have " + shared;
    }

    private static String row(RowQuestion question) {
        if (question instanceof RowQuestion.GarbledText text) {
            return text.column() + " looks as if it was read in a wrong encoding";
        }
        if (question instanceof RowQuestion.CameLater part) {
            return "came after " + part.parentColumn() + " " + part.parent()
                    + " was moved in, where nothing is overwritten";
        }
        if (question instanceof RowQuestion.ChangedInSource changed) {
            return "changed in the source since it was moved in: " + String.join(", ", changed.columns())
                    + "; here it is " + changed.entityKind() + " " + changed.entity();
        }
        if (question instanceof RowQuestion.Orphan orphan) {
            return orphan.value() + " in " + orphan.column() + " does not exist";
        }
        if (question instanceof RowQuestion.CreditSign credit) {
            return credit.type() + " with the amount " + credit.amount();
        }
        String name = ((RowQuestion.UnknownName) question).name();
        return "no variant has " + name + "; it is kept in the archive";
    }

    /** What would make a refused row acceptable. */
    static String help(Remedy help) {
        return switch (help) {
            case KNOWN_STATUS -> "enter one of the five known words";
            case ROOM -> "the room is missing or was refused";
            case GUEST -> "the guest is missing or was refused";
            case CHECK_OUT_AFTER_CHECK_IN -> "enter a departure after the arrival";
            case EXISTING_DATE -> "enter a date that exists, YYYY-MM-DD";
            case AMOUNT -> "enter an amount of 0 or more as a number";
            case SIGNED_AMOUNT -> "enter an amount as a number";
            case FIRST_AND_LAST_NAME -> "enter a first and a last name";
            case ALLOWED_VALUE -> "enter a value that is allowed here";
        };
    }

    /**
     * The texts of a booking that comes in as cancelled.
     *
     * @param status its status in the source
     */
    static YieldingTexts yielding(Keeper keeper, String status) {
        String reason = "overlaps " + name(keeper);
        return new YieldingTexts(reason, "Import: was " + status.strip() + ", " + reason);
    }
}
