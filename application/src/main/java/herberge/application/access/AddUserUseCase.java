package herberge.application.access;

import static java.util.Objects.requireNonNull;

import herberge.application.access.UserUseCases.AddUser;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.user.UserDetails;
import java.time.Clock;
import java.time.Instant;

final class AddUserUseCase implements AddUser {

    private final ChangeExecutor changes;
    private final Users users;
    private final Clock clock;

    AddUserUseCase(ChangeExecutor changes, Users users, Clock clock) {
        this.changes = changes;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public ChangeResult<UserView> add(Caller caller, ChangeRequest<UserDraft> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.create(caller, EntityKind.USER, request, faults -> {
            UserDraft draft = request.appliedTo(UserDraft.BLANK);
            UserDetails details = draft.details();
            HashedInitialPassword password = draft.password();
            details.check(faults);
            HashedInitialPassword.check(Field.of("password"), password, details.username(), faults);
            faults.refuseIfAny();
            if (users.exists(requireNonNull(details.username()))) {
                throw Refusal.because(new RequestFault.AlreadyExists("username"));
            }
            String hash = requireNonNull(password).hash();
            return UserView.of(users.add(details, hash, true, Authorship.of(caller.userId(), now)));
        });
    }
}
