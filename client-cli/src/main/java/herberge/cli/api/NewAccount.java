package herberge.cli.api;

/**
 * A newly created account.
 *
 * @param firstPassword the password for the first login; empty if the creator entered it
 */
public record NewAccount(User user, String firstPassword) {

    @Override
    public String toString() {
        return "account of " + user.username(); // the password is secret
    }
}
