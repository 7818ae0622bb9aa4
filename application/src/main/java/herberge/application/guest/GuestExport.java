package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.booking.GroupView;
import herberge.application.credit.CreditView;
import herberge.application.invoice.InvoiceView;
import herberge.application.payment.PaymentView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import java.util.Iterator;
import java.util.List;

/**
 * All stored data of a guest; the iterators read while they advance, and must be used in this order.
 *
 * @param groups    the groups for which the guest speaks, oldest first
 * @param payments  the payments for the guest's bookings, oldest first
 * @param credit    the items of the guest's credit, oldest first
 * @param invoices  the invoices that name the guest, oldest first
 * @param reminders the reminders of the guest's bookings
 * @param history   the audit entries of the guest, of the bookings while they were the guest's, and of their reminders, deleted
 *                  ones included, oldest first
 */
public record GuestExport(
        GuestView guest,
        Iterator<BookingView> bookings,
        List<GroupView> groups,
        List<PaymentView> payments,
        List<CreditView> credit,
        List<InvoiceView> invoices,
        Iterator<ReminderView> reminders,
        Iterator<AuditEntry> history) {

    public GuestExport {
        groups = List.copyOf(groups);
        payments = List.copyOf(payments);
        credit = List.copyOf(credit);
        invoices = List.copyOf(invoices);
    }
}
