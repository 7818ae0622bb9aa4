package herberge.application.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.application.port.Relay;
import herberge.application.realtime.EntityPresence.Person;
import herberge.application.shared.EntityKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the messages in which servers report presence to each other: the name of the sender, and then one word
 * per user and entity, such as {@code booking,7,+3,2,edit,2026-05-04T08:28:03Z,QW5uYQ}: the entity, its owners, the user,
 * the mode and its beginning, and the user's name in Base64. A dash stands for a missing value. A user who has left is
 * reported without mode, beginning and name.
 */
final class PresenceCodec {

    /**
     * A report on one user at one entity.
     *
     * @param claim null if the user has left
     */
    record Word(EntityRef thing, long user, @Nullable PresenceEntry claim) {}

    /** One message of a server. */
    record Talk(String server, List<Word> words) {}

    private static final String NONE = "-";

    private PresenceCodec() {}

    /** Writes the words in as many messages as their size needs. */
    static List<String> write(String server, List<Word> words) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder(server);
        for (Word word : words) {
            String next = " " + write(word);
            if (part.length() + next.length() > Relay.MOST_BYTES) {
                parts.add(part.toString());
                part = new StringBuilder(server);
            }
            part.append(next);
        }
        if (part.length() > server.length()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static String write(Word word) {
        String where = word.thing().kind().code() + "," + word.thing().id() + ",";
        PresenceEntry claim = word.claim();
        if (claim == null) {
            return where + NONE + "," + word.user();
        }
        Person person = claim.person();
        return where
                + owners(claim)
                + ","
                + person.userId()
                + ","
                + person.mode().code()
                + ","
                + person.since()
                + ","
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(person.fullName().getBytes(UTF_8));
    }

    /** Writes each owner after a plus sign, sorted; a plus sign alone if there are none. */
    private static String owners(PresenceEntry claim) {
        Set<Long> owners = claim.owners();
        return owners == null
                ? NONE
                : owners.stream().sorted().map(String::valueOf).collect(Collectors.joining("+", "+", ""));
    }

    private static Set<Long> owners(String field) {
        return Arrays.stream(field.split("\\+", -1))
                .filter(owner -> !owner.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a message; empty if this server does not understand it, as a newer server may send more. */
    static Optional<Talk> read(String talk) {
        try {
            String[] parts = talk.split(" ", -1);
            List<Word> words = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                words.add(word(parts[i].split(",", -1)));
            }
            return Optional.of(new Talk(parts[0], words));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Word word(String[] fields) {
        EntityRef thing = new EntityRef(
                EntityKind.of(fields[0]).orElseThrow(() -> new IllegalArgumentException(fields[0])),
                Long.parseLong(fields[1]));
        long user = Long.parseLong(fields[3]);
        if (fields.length == 4) {
            return new Word(thing, user, null);
        }
        PresenceMode mode = PresenceMode.of(fields[4]).orElseThrow(() -> new IllegalArgumentException(fields[4]));
        String name = new String(Base64.getUrlDecoder().decode(fields[6]), UTF_8);
        return new Word(
                thing,
                user,
                new PresenceEntry(
                        new Person(user, name, mode, Instant.parse(fields[5])),
                        fields[2].equals(NONE) ? null : owners(fields[2])));
    }
}
