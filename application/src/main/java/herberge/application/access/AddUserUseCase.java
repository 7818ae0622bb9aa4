package herberge.application.access;

import static java.util.Objects.requireNonNull;

import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.user.UserDetails;
import java.time.Clock;
import java.time.Instant;

final class AddUserUseCase implements AddUser {

    private final Transactions transactions;
    private final Users users;
    private final Clock clock;

    AddUserUseCase(Transactions transactions, Users users, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public UserView add(Caller caller, Patch<UserDraft> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            ParsedRequest<UserDraft> asked = edit.apply(UserDraft.BLANK);
            UserDetails details = asked.draft().details();
            HashedInitialPassword password = asked.draft().password();
            Faults faults = asked.faultsSoFar();
            details.check(faults);
            HashedInitialPassword.check("/password", password, details.username(), faults);
            faults.refuseIfAny();
            if (users.exists(requireNonNull(details.username()))) {
                throw Refusal.because(new RequestFault.AlreadyExists("username"));
            }
            String hash = requireNonNull(password).hash();
            return UserView.of(users.add(details, hash, true, Authorship.of(caller.userId(), now)));
        });
    }
}
