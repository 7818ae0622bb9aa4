package herberge.application.testing;

import herberge.application.port.Users;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores users in memory. */
public final class MemoryUsers implements Users {

    private static final Name SYSTEM = new Name(UserId.SYSTEM.value(), "system", "Herberge");

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<User> table;

    MemoryUsers(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.users, user -> user.id().value(), User::version);
    }

    @Override
    public Optional<User> find(UserId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<Credentials> findCredentials(String username) {
        return table.all().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .flatMap(user -> findCredentials(user.id()));
    }

    @Override
    public Optional<Credentials> findCredentials(UserId id) {
        return find(id).map(user -> new Credentials(user, hash(id)));
    }

    private String hash(UserId id) {
        return Optional.ofNullable(transactions.read().hashes.get(id.value())).orElseThrow();
    }

    @Override
    public Optional<User> lock(UserId id) {
        return find(id);
    }

    @Override
    public boolean exists(String username) {
        return listNames().stream().anyMatch(name -> name.username().equals(username));
    }

    @Override
    public Slice<User> list(PageRequest page) {
        List<User> sorted = MemoryTable.sorted(table.all(), Comparator.comparing(User::username));
        return MemoryTable.page(sorted, page, user -> user.id().value());
    }

    @Override
    public List<Name> listNames() {
        List<Name> names = new ArrayList<>(List.of(SYSTEM));
        table.all().stream()
                .map(user -> new Name(
                        user.id().value(), user.username(), user.details().fullName()))
                .forEach(names::add);
        return names;
    }

    @Override
    public int lockActiveAdmins() {
        return (int) table.all().stream().filter(User::isActiveAdmin).count();
    }

    @Override
    public User add(UserDetails details, String passwordHash, boolean mustChangePassword, Authorship authorship) {
        UserId id = new UserId(transactions.draw("user"));
        requireNobodyTwice(id, details);
        transactions.write().hashes.put(id.value(), passwordHash);
        return table.add(new User(id, details, mustChangePassword, null, Version.FIRST, authorship));
    }

    @Override
    public void save(User user, @Nullable String passwordHash) {
        requireNobodyTwice(user.id(), user.details());
        User before = table.save(user);
        if (passwordHash == null) {
            log.updated(before, user);
        } else {
            transactions.write().hashes.put(user.id().value(), passwordHash);
            log.updatedWithPassword(before, user);
        }
    }

    private void requireNobodyTwice(UserId id, UserDetails details) {
        boolean taken = listNames().stream()
                .anyMatch(name -> name.username().equals(details.username()) && name.id() != id.value());
        if (taken) {
            throw new IllegalStateException("a user name belongs to one user only");
        }
    }

    @Override
    public void rehash(UserId id, String outdated, String hash) {
        if (hash(id).equals(outdated)) {
            User user = find(id).orElseThrow();
            transactions.write().hashes.put(id.value(), hash);
            log.updatedWithPassword(user, user);
        }
    }

    @Override
    public void recordLogin(UserId id, Instant at) {
        User user = find(id).orElseThrow();
        transactions
                .write()
                .users
                .put(
                        id.value(),
                        new User(id, user.details(), user.mustChangePassword(), at, user.version(), user.authorship()));
    }
}
