package herberge.cli.api;

/**
 * An account that has just been made.
 *
 * @param firstPassword what its owner logs in with for the first time; empty where whoever made it knows it already
 */
public record Account(User user, String firstPassword) {

    @Override
    public String toString() {
        return "account of " + user.username(); // the password is for one pair of eyes
    }
}
