package herberge.adapter.postgres.access;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.LoginAddresses;
import herberge.domain.shared.UserId;
import java.time.Instant;

/**
 * Stores the networks from which users logged in, in table {@code login_address}. A network may also be a client id.
 */
public final class JdbiLoginAddresses implements LoginAddresses {

    private static final String KNOWN = """
            select exists (select from login_address a join app_user u on u.id = a.user_id
                            where u.username = :username and a.network = :network and a.last_login > :since)
            """;

    private static final String REMEMBER = """
            insert into login_address (user_id, network, last_login) values (:user, :network, :now)
            on conflict (user_id, network) do update set last_login = excluded.last_login
            """;

    private static final String FORGET = """
            delete from login_address
             where user_id = :user
               and (last_login <= :since
                    or network in (select network from login_address where user_id = :user
                                    order by last_login desc, network offset :most))
            """;

    private static final String FORGET_ALL = """
            delete from login_address
             where (user_id, network) in (select user_id, network from login_address where last_login <= :since
                                           limit :atMost for update skip locked)
            """;

    private final JdbiTransactions tx;

    public JdbiLoginAddresses(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public boolean isKnown(String username, String place, Instant now) {
        return tx.run(h -> h.createQuery(KNOWN)
                .bind("username", username)
                .bind("network", place)
                .bind("since", CommonColumns.utc(now.minus(REMEMBERED_FOR)))
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void remember(UserId user, String place, Instant now) {
        tx.run(h -> h.createUpdate(REMEMBER)
                .bind("user", user.value())
                .bind("network", place)
                .bind("now", CommonColumns.utc(now))
                .execute());
        tx.run(h -> h.createUpdate(FORGET)
                .bind("user", user.value())
                .bind("since", CommonColumns.utc(now.minus(REMEMBERED_FOR)))
                .bind("most", MOST)
                .execute());
    }

    @Override
    public int forget(Instant now, int atMost) {
        return tx.run(h -> h.createUpdate(FORGET_ALL)
                .bind("since", CommonColumns.utc(now.minus(REMEMBERED_FOR)))
                .bind("atMost", atMost)
                .execute());
    }
}
