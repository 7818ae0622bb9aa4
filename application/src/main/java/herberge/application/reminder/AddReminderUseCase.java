package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class AddReminderUseCase implements AddReminder {

    private final Transactions transactions;
    private final Reminders reminders;
    private final ReminderReferences ties;
    private final Clock clock;

    AddReminderUseCase(Transactions transactions, Reminders reminders, ReminderReferences ties, Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public ReminderView add(Caller caller, Patch<ReminderDetails> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            ParsedRequest<ReminderDetails> asked = edit.apply(ReminderDetails.BLANK);
            ReminderDetails wanted = asked.draft();
            Faults faults = asked.faultsSoFar();
            wanted.checkNew(today, faults);
            ties.check(wanted, ReminderDetails.BLANK, faults);
            faults.refuseIfAny();
            return ReminderView.of(reminders.add(wanted, null, Authorship.of(caller.userId(), now)));
        });
    }
}
