package herberge.adapter.http.shared;

import herberge.application.realtime.TooManyFocused;
import herberge.application.shared.RequestFault.OptionViolation;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingViolation;
import herberge.domain.company.CompanyViolation;
import herberge.domain.guest.GuestViolation;
import herberge.domain.invoice.GroupInvoicing;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.payer.PayerViolation;
import herberge.domain.payment.PaymentViolation;
import herberge.domain.price.PriceViolation;
import herberge.domain.reminder.ReminderViolation;
import herberge.domain.room.RoomBlockViolation;
import herberge.domain.shared.ValueViolation;
import herberge.domain.shared.Violation;
import herberge.domain.user.UserViolation;

/** What is wrong with a value, as text for human readers. */
final class ViolationTexts {

    private ViolationTexts() {}

    static String of(Violation violation) {
        if (violation instanceof RequestViolation found) {
            return found.text();
        }
        if (violation instanceof ValueViolation found) {
            return value(found);
        }
        if (violation instanceof UnknownReference found) {
            return reference(found);
        }
        if (violation instanceof OptionViolation found) {
            return switch (found) {
                case NO_CURSOR_OF_LIST -> "is no cursor of this list";
            };
        }
        if (violation instanceof TooManyFocused found) {
            return "a client may be at " + found.max() + " things at once; blur one of them first";
        }
        return ofFeature(violation);
    }

    private static String ofFeature(Violation violation) {
        if (violation instanceof BookingViolation found) {
            return booking(found);
        }
        if (violation instanceof RoomBlockViolation found) {
            return found instanceof RoomBlockViolation.TooManyNights nights
                    ? "must be at most " + nights.max() + " nights after from"
                    : "must be after from";
        }
        if (violation instanceof GuestViolation found) {
            return switch (found) {
                case SAME_GUEST -> "must be another guest";
                case ERASED_GUEST -> "the personal data of a guest to be merged was erased";
            };
        }
        if (violation instanceof UserViolation found) {
            return user(found);
        }
        if (violation instanceof ReminderViolation found) {
            return reminder(found);
        }
        return ofMoney(violation);
    }

    private static String ofMoney(Violation violation) {
        if (violation instanceof PriceViolation.Plain found) {
            return price(found);
        }
        if (violation instanceof PaymentViolation found) {
            return payment(found);
        }
        if (violation instanceof PayerViolation found) {
            return switch (found) {
                case NOT_A_LEITWEG_ID -> "must be a Leitweg-ID with the right check digits";
            };
        }
        if (violation instanceof InvoiceViolation found) {
            return invoice(found);
        }
        if (violation instanceof CompanyViolation found) {
            return company(found);
        }
        throw new IllegalArgumentException("no text for violation " + violation);
    }

    private static String price(PriceViolation.Plain violation) {
        return switch (violation) {
            case NOT_A_DAY_OF_YEAR -> "must be a day of the year, MM-DD";
            case NOT_A_CODE -> "must be 1 to 30 of a-z, 0-9 and hyphen, and begin with a letter";
            case UNKNOWN_CODE -> "there is no VAT rate of this code";
            case DIVIDED_TWICE -> "is divided itself; a split names codes with a rate";
            case NOT_WHOLE -> "the percentages must sum to 100";
            case DUPLICATE -> "another entry is valid from the same day";
            case WITHOUT_NONE -> "code none must be there, always with 0 percent";
            case NOT_OF_KIND -> "does not belong to this kind";
            case WITHOUT_TOTAL -> "belongs to agreedTotalCents, which is not given";
            case NOT_BELOW_ADULT -> "must be below adultFrom";
        };
    }

    private static String company(CompanyViolation violation) {
        return switch (violation) {
            case NOT_AN_IBAN -> "must be an IBAN with the right check digits";
            case NOT_A_BIC -> "must be a BIC, 8 or 11 characters";
            case NOT_A_VAT_ID -> "must be a VAT id that begins with its country; a German one is DE and nine digits";
            case NOT_BASE64 -> "must be base64, without line breaks";
            case TOO_MANY_BYTES -> "must be at most 512 KiB";
            case NOT_A_PICTURE -> "is no picture of this media type";
            case TOO_MANY_PIXELS -> "must be at most 2000 pixels wide and high";
        };
    }

    private static String invoice(InvoiceViolation violation) {
        if (violation instanceof InvoiceViolation.BeforeNewest before) {
            return "must not be before the newest invoice: " + before.newest();
        }
        if (violation instanceof InvoiceViolation.MoreThanLeft more) {
            return "is more than is left to be invoiced: " + more.leftCents();
        }
        return switch ((InvoiceViolation.Plain) violation) {
            case IN_FUTURE -> "must not be after today, when the invoice is issued";
            case DUE_BEFORE_ISSUE -> "must not be before the day of issue";
            case UNKNOWN_LINE -> "the price has no such line; the first one is 0";
            case DUPLICATE -> "is named twice";
            case NOT_OF_KIND -> "does not belong to this kind of invoice";
            case NO_PAYER -> "the booking names no payer, or those of the group not all the same one";
            case ADVANCES_STAND -> "advances stand; a final invoice takes them off";
            case ADVANCE_OF_GROUP ->
                "an advance stands for other bookings too; a final invoice for all of them takes it off";
            case NOT_OF_GROUP -> "is no booking of this group";
            case TOO_MANY_LINES -> "an invoice has at most " + GroupInvoicing.MAX_LINES + " lines; name fewer bookings";
        };
    }

    private static String payment(PaymentViolation violation) {
        if (violation instanceof PaymentViolation.MoreThanOpen more) {
            return "is more than is open: " + more.openCents();
        }
        if (violation instanceof PaymentViolation.MoreThanPaid more) {
            return "is more than was paid: " + more.paidCents();
        }
        return switch ((PaymentViolation.Plain) violation) {
            case ZERO -> "must not be 0";
            case NOTHING_CHARGED -> "the booking costs nothing, or has no price";
            case IN_FUTURE -> "must not be after today";
        };
    }

    private static String value(ValueViolation violation) {
        if (violation instanceof ValueViolation.TooLong text) {
            return "must have at most " + text.max() + " characters";
        }
        if (violation instanceof ValueViolation.TooManyElements list) {
            return "must have at most " + list.max() + " entries";
        }
        if (violation instanceof ValueViolation.OutOfRange range) {
            return "must be from " + range.min() + " to " + range.max();
        }
        return switch ((ValueViolation.Plain) violation) {
            case REQUIRED -> "must be given";
            case CONTROL_CHARACTER -> "must not contain control characters, nor invisible ones";
            case NOT_AN_EMAIL_ADDRESS -> "must be an e-mail address";
            case UNKNOWN_COUNTRY -> "must be a country by its two letters, or by its German or English name";
        };
    }

    private static String reference(UnknownReference unknown) {
        String kind = unknown.kind().code();
        return switch (unknown.reason()) {
            case GONE -> "its " + kind + " is gone";
            case NOT_ACTIVE -> "there is no active " + kind + " " + unknown.id();
            case MISSING ->
                switch (unknown.kind()) {
                    case ROOM, GUEST -> "there is no such " + kind;
                    default -> "there is no " + kind + " " + unknown.id();
                };
        };
    }

    private static String booking(BookingViolation violation) {
        if (violation instanceof BookingViolation.TooManyNights nights) {
            return "must be at most " + nights.max() + " nights after checkIn";
        }
        if (violation instanceof BookingViolation.EndOutOfRange end) {
            return "must be from " + end.first() + " to " + end.last();
        }
        if (violation instanceof BookingViolation.AboveCapacity room) {
            return "the room takes at most " + room.capacity() + " persons";
        }
        return switch ((BookingViolation.Plain) violation) {
            case NOT_AFTER_CHECK_IN -> "must be after checkIn";
            case MORE_COMPANIONS_THAN_PARTY -> "must be at most one fewer than partySize";
            case SAME_BOOKING -> "is this booking";
            case SAME_ROOM -> "is in the same room";
            case NO_COMMON_NIGHT -> "has no night left in common with this stay";
            case NO_FREE_ROOM -> "no room is free in these nights that takes this party";
            case AFTER_STAY -> "must be before the departure of this stay";
            case SETTLED_BY_PAYMENTS -> "the booking is settled by payments; reverse one of them instead";
            case PAID_BACK -> "more was paid back since than would remain paid";
            case PRICED_WITH_FIRST -> "belongs to the first booking of the stay, which has the price of all its rooms";
            case CHANGE_OF_ROOM -> "is the day on which the stay changes its room; POST change-room changes it";
        };
    }

    private static String user(UserViolation violation) {
        if (violation instanceof UserViolation.TooShort password) {
            return "must have at least " + password.min() + " characters";
        }
        if (violation instanceof UserViolation.TooManyTokens tokens) {
            return "a user may have " + tokens.max() + " API tokens; end one first";
        }
        return switch ((UserViolation.Plain) violation) {
            case NOT_A_USERNAME -> "must be 3 to 50 of a-z, 0-9, dot, underscore and hyphen";
            case NOT_IN_FUTURE -> "must be in the future";
            case TOO_FAR_AHEAD -> "must be within two years";
            case CONTAINS_USERNAME -> "must not contain the user name";
            case NOT_TEXT -> "must be text; half a surrogate pair has no bytes to hash";
            case TOO_COMMON -> "is among the first that are tried; choose a less common one";
            case UNCHANGED -> "must be another one than the old";
            case WRONG_PASSWORD -> "is not the password";
            case OWN_PASSWORD -> "is one's own: PUT /auth/password changes it";
        };
    }

    private static String reminder(ReminderViolation violation) {
        if (violation instanceof ReminderViolation.NotAfter date) {
            return "must be after today, " + date.today();
        }
        return switch ((ReminderViolation.Plain) violation) {
            case CREATED_BY_RULES -> "only manual reminders are made by hand";
            case DELETED_BY_RULES -> "only manual reminders are deleted; dismiss this one";
            case TYPE_FIXED -> "does not change";
            case FOLLOWS_BOOKING -> "follows the booking; only manual reminders are edited";
            case CLOSED -> "the reminder is closed";
        };
    }
}
