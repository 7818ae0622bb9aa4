package herberge.application.testing;

import herberge.application.port.LoginAddresses;
import herberge.application.testing.MemoryState.LoginPlace;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Stores login addresses in memory. */
public final class MemoryLoginAddresses implements LoginAddresses {

    private final MemoryTransactions transactions;
    private final MemoryUsers users;

    MemoryLoginAddresses(MemoryTransactions transactions, MemoryUsers users) {
        this.transactions = transactions;
        this.users = users;
    }

    @Override
    public boolean isKnown(String username, String network, Instant now) {
        Map<LoginPlace, Instant> places = transactions.read().loginPlaces;
        return users.findCredentials(username)
                .map(known -> places.get(new LoginPlace(known.user().id().value(), network)))
                .filter(last -> last.isAfter(now.minus(REMEMBERED_FOR)))
                .isPresent();
    }

    @Override
    public void remember(UserId user, String network, Instant now) {
        Map<LoginPlace, Instant> places = transactions.write().loginPlaces;
        places.put(new LoginPlace(user.value(), network), now);
        places.entrySet()
                .removeIf(place -> place.getKey().user() == user.value()
                        && !place.getValue().isAfter(now.minus(REMEMBERED_FOR)));
        places.entrySet().stream()
                .filter(place -> place.getKey().user() == user.value())
                .sorted(Map.Entry.<LoginPlace, Instant>comparingByValue().reversed())
                .skip(MOST)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(places::remove);
    }

    @Override
    public int forget(Instant now, int atMost) {
        Map<LoginPlace, Instant> places = transactions.write().loginPlaces;
        List<LoginPlace> old = places.entrySet().stream()
                .filter(place -> !place.getValue().isAfter(now.minus(REMEMBERED_FOR)))
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList();
        old.forEach(places::remove);
        return old.size();
    }
}
