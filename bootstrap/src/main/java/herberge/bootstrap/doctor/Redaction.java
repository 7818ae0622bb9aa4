package herberge.bootstrap.doctor;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes secrets and names of users from texts that leave the house. */
final class Redaction {

    private static final String REMOVED = "***";

    /** Parameters of a JDBC URL may be passwords. */
    private static final Pattern PARAMETERS = Pattern.compile("(jdbc:postgresql:[^?\\s,\\]]*\\?)[^\\s,\\]]*");

    private static final String NAMES_USERS = "first-passwords";

    private final Set<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets;
    }

    /** Redacts every secret that the configuration or the access to the database has. */
    static Redaction of(Config config, Optional<DatabaseAccess> access) {
        Set<String> secrets = new LinkedHashSet<>();
        access.map(DatabaseAccess::appPassword).ifPresent(secrets::add);
        access.flatMap(DatabaseAccess::ownerPassword).ifPresent(secrets::add);
        config.database().external().ifPresent(external -> {
            secrets.add(external.user().password());
            external.owner().map(Config.Login::password).ifPresent(secrets::add);
        });
        config.backup().passphrase().ifPresent(secrets::add);
        config.relay().redis().flatMap(Config.Redis::password).ifPresent(secrets::add);
        secrets.removeIf(String::isEmpty);
        return new Redaction(secrets);
    }

    String apply(String text) {
        String redacted = PARAMETERS.matcher(text).replaceAll("$1" + REMOVED);
        for (String secret : secrets) {
            redacted = redacted.replace(secret, REMOVED);
        }
        return redacted;
    }

    /** Replaces findings that name users by one that counts them. */
    List<Finding> withoutUsers(List<Finding> findings) {
        long users = findings.stream().filter(Redaction::namesAUser).count();
        Optional<Finding> counted = users == 0
                ? Optional.empty()
                : Optional.of(Finding.warn(NAMES_USERS, users + " users have not changed the first password", ""));
        return Stream.concat(findings.stream().filter(finding -> !namesAUser(finding)), counted.stream())
                .toList();
    }

    private static boolean namesAUser(Finding finding) {
        return finding.check().equals(NAMES_USERS) && finding.level() != Finding.Level.OK;
    }
}
